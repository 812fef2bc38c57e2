package org.legaloversight.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.Refusal;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class FirmRegisterTest {

  private static final String COUNTY = "433130";
  private static final String CITY = "433100";

  @Autowired FirmRegister register;
  @Autowired Enrolment enrolment;
  private Firms firms;
  private String licence;

  @BeforeEach
  void a_firm_in_a_county() {
    firms = new Firms(enrolment);
    licence = firms.partnership(COUNTY);
  }

  @Test
  void a_firm_is_found_by_its_licence_in_any_case_with_blanks_around() {
    assertThat(register.named("  " + licence.toLowerCase() + " ").licence()).isEqualTo(licence);
  }

  @Test
  void a_firm_is_found_by_its_exact_name() {
    assertThat(register.named(register.firm(licence).name()).licence()).isEqualTo(licence);
  }

  @Test
  void an_unknown_name_is_refused_with_what_to_do() {
    assertThatThrownBy(() -> register.named("湖南乌有律师事务所")).isInstanceOf(Refusal.class)
        .hasMessage("未找到名为“湖南乌有律师事务所”的律师事务所，请核对名称或统一社会信用代码。");
  }

  @Test
  void a_part_of_a_name_is_not_guessed_at() {
    String part = register.firm(licence).name().substring(0, 4);
    assertThatThrownBy(() -> register.named(part)).isInstanceOf(Refusal.class);
  }

  @Test
  void a_mistyped_licence_number_is_told_from_an_unknown_one() {
    String mistyped = licence.substring(0, 17) + (licence.endsWith("1") ? "2" : "1");
    assertThatThrownBy(() -> register.named(mistyped)).isInstanceOf(Refusal.class).hasMessageContaining("校验位");
  }

  @Test
  void an_empty_name_is_refused() {
    assertThatThrownBy(() -> register.named(null)).isInstanceOf(Refusal.class).hasMessageContaining("请填写");
    assertThatThrownBy(() -> register.named("  ")).isInstanceOf(Refusal.class).hasMessageContaining("请填写");
  }

  @Test
  void an_unknown_licence_is_refused() {
    assertThatThrownBy(() -> register.firm("31430000MD00000000")).isInstanceOf(Refusal.class).hasMessageContaining("请核对");
  }

  @Test
  void a_unit_supervises_its_own_firms_and_oversees_those_below_it() {
    assertThat(register.supervisedBy(COUNTY)).extracting(Firm::licence).contains(licence);
    assertThat(register.supervisedBy(CITY)).extracting(Firm::licence).doesNotContain(licence);
    assertThat(register.within(CITY)).extracting(Firm::licence).contains(licence);
    assertThat(register.within("430100")).extracting(Firm::licence).doesNotContain(licence);
  }

  @Test
  void lawyers_are_counted_at_the_firm_itself() {
    firms.branch(licence, CITY);
    assertThat(register.lawyers(licence)).isEqualTo(5);
  }

  @Test
  void a_second_living_firm_of_the_same_name_cannot_be_entered() {
    Firm first = register.firm(licence);
    EnrolledFirm second = new EnrolledFirm(LicenceNumber.completing("31430000MT9999999"), first.name(), FirmKind.INDIVIDUAL,
        null, COUNTY, "某路1号", "某人", first.licensedOn());
    assertThatThrownBy(() -> enrolment.enrol(List.of(second), List.of(), "试验"))
        .hasMessageContaining("firm_name");
  }

  @Test
  void a_lawyers_certificate_has_seventeen_digits() {
    assertThatThrownBy(() -> new EnrolledLawyer("1430120151", "某人", new LicenceNumber(licence), false, false))
        .isInstanceOf(Refusal.class).hasMessageContaining("17位");
  }
}
