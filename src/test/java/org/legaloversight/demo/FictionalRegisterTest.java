package org.legaloversight.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.filtering;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.jurisdiction.Level;
import org.legaloversight.jurisdiction.Unit;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.register.EnrolledFirm;
import org.legaloversight.register.EnrolledLawyer;
import org.legaloversight.register.FirmKind;
import org.legaloversight.register.LicenceNumber;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class FictionalRegisterTest {

  @Autowired Units units;
  private FictionalRegister register;

  @BeforeEach
  void a_made_up_province() {
    register = FictionalRegister.of(units);
  }

  @Test
  void it_has_as_many_firms_branches_and_lawyers_as_the_province() {
    assertThat(register.firms()).filteredOn(firm -> firm.headOffice() == null).hasSize(940);
    assertThat(register.firms()).filteredOn(firm -> firm.headOffice() != null).hasSize(60);
    assertThat(register.lawyers()).hasSize(14_900);
  }

  @Test
  void it_is_the_same_at_every_trial() {
    assertThat(FictionalRegister.of(units)).isEqualTo(register);
  }

  @Test
  void every_bureau_supervises_a_firm() {
    Set<String> supervising = register.firms().stream().map(EnrolledFirm::unit).collect(toSet());
    assertThat(units.all()).extracting(Unit::code).allMatch(supervising::contains);
  }

  @Test
  void names_and_numbers_are_unique() {
    assertThat(register.firms()).extracting(EnrolledFirm::name).doesNotHaveDuplicates();
    assertThat(register.firms()).extracting(EnrolledFirm::licence).doesNotHaveDuplicates();
    assertThat(register.lawyers()).extracting(EnrolledLawyer::licence).doesNotHaveDuplicates();
  }

  @Test
  void a_licence_number_carries_the_code_of_the_supervising_region() {
    assertThat(register.firms()).allMatch(firm -> firm.licence().value().startsWith("31" + firm.unit()));
  }

  @Test
  void only_six_partnerships_have_fewer_than_three_partners() {
    Map<LicenceNumber, Long> partners = register.lawyers().stream()
        .collect(groupingBy(EnrolledLawyer::firm, filtering(EnrolledLawyer::partner, counting())));
    assertThat(register.firms()).filteredOn(firm -> firm.headOffice() == null && firm.kind() == FirmKind.PARTNERSHIP)
        .filteredOn(firm -> partners.get(firm.licence()) < 3).hasSize(6).contains(register.shortOfPartnersIn("430102"));
    assertThat(register.firms()).filteredOn(firm -> firm.kind() == FirmKind.SPECIAL_PARTNERSHIP).hasSize(4)
        .allMatch(firm -> partners.get(firm.licence()) >= 20);
  }

  @Test
  void every_firm_has_one_head_who_is_one_of_its_lawyers() {
    Map<LicenceNumber, Set<String>> heads = register.lawyers().stream().filter(EnrolledLawyer::responsible)
        .collect(groupingBy(EnrolledLawyer::firm, mapping(EnrolledLawyer::name, toSet())));
    assertThat(register.firms()).allMatch(firm -> heads.get(firm.licence()).equals(Set.of(firm.headName())));
  }

  @Test
  void a_branch_is_in_another_city_than_its_firm() {
    Map<LicenceNumber, String> unitOf = register.firms().stream()
        .collect(toMap(EnrolledFirm::licence, EnrolledFirm::unit));
    assertThat(register.firms()).filteredOn(firm -> firm.headOffice() != null)
        .allMatch(branch -> !units.cityOf(branch.unit()).equals(units.cityOf(unitOf.get(branch.headOffice()))));
  }

  @Test
  void half_of_the_lawyers_work_in_the_capital() {
    Map<LicenceNumber, Long> sizes = register.lawyers().stream().collect(groupingBy(EnrolledLawyer::firm, counting()));
    long inCapital = register.firms().stream().filter(firm -> units.unit(firm.unit()).level() == Level.PROVINCE
        || units.covers("430100", firm.unit())).mapToLong(firm -> sizes.get(firm.licence())).sum();
    assertThat(inCapital).isBetween(6_000L, 10_500L);
    assertThat(sizes.values()).allMatch(size -> size >= 1 && size < 500);
  }
}
