package org.legaloversight.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.Law;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.jurisdiction.Unit;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.register.RegisterDay.Asked;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class RegisterDayTest {

  private static final String COUNTY = "433130";
  private static final String CASE = "湘433130终〔2026〕7号";
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate LATER = LocalDate.of(2026, 5, 6);

  @Autowired RegisterDay days;
  @Autowired RegisterHistory history;
  @Autowired FirmRegister register;
  @Autowired LawyerRegister lawyers;
  @Autowired FirmChanges changes;
  @Autowired Partnerships partnerships;
  @Autowired Enrolment enrolment;
  @Autowired CaseFiles cases;
  @Autowired Units units;
  @Autowired MovableClock clock;
  @Autowired EntityManager entities;
  @Autowired JdbcTemplate database;
  private String licence;

  @BeforeEach
  void a_firm_entered_in_march() {
    clock.moveTo(DAY);
    licence = new Firms(enrolment).partnership(COUNTY);
    clock.moveTo(LATER);
  }

  private FirmOnADay on(LocalDate day) {
    entities.flush();
    return days.firm(licence, day).orElseThrow();
  }

  private List<String> listed(LocalDate day, String unit) {
    entities.flush();
    return days.firms(new Asked(day, List.of(unit), false, licence, null)).stream().map(FirmOnADay::licence).toList();
  }

  @Test
  void before_its_entry_the_register_shows_nothing_of_a_firm_and_its_lawyers() {
    assertThat(days.firm(licence, DAY.minusDays(1))).isEmpty();
    assertThat(days.lawyersOf(licence, DAY.minusDays(1))).isEmpty();
    assertThat(days.lawyer(Firms.lawyer(licence, 0), DAY.minusDays(1))).isEmpty();
    assertThat(on(DAY)).returns(5L, FirmOnADay::lawyers).returns(3L, FirmOnADay::partners).returns(FirmState.ACTIVE, FirmOnADay::state);
  }

  @Test
  void a_deregistered_firm_is_what_it_was_on_the_days_before_with_all_its_lawyers() {
    register.terminating(licence, CASE);
    register.lockPartners(licence, CASE);
    register.deregister(licence, CASE, LATER);
    assertThat(on(LATER)).returns(FirmState.DEREGISTERED, FirmOnADay::state).returns(0L, FirmOnADay::lawyers);
    assertThat(on(LATER.minusDays(1))).returns(FirmState.ACTIVE, FirmOnADay::state).returns(5L, FirmOnADay::lawyers)
        .returns(3L, FirmOnADay::partners);
    assertThat(listed(LATER, COUNTY)).isEmpty();
    assertThat(listed(LATER.minusDays(1), COUNTY)).containsExactly(licence);
    assertThat(days.lawyersOf(licence, LATER.minusDays(1))).extracting(LawyerOnADay::standing)
        .containsExactly("合伙人、负责人或责任律师", "合伙人", "合伙人", "聘用律师", "聘用律师");
    assertThat(days.lawyer(Firms.lawyer(licence, 3), LATER)).get().returns("无执业机构", lawyer -> lawyer.stateWords(LATER))
        .returns(LATER, LawyerOnADay::leftFirmOn);
  }

  @Test
  void a_firm_that_moved_belongs_on_each_day_to_who_supervised_it_then() {
    register.move(licence, "433101", "迁址");
    assertThat(listed(LATER, COUNTY)).isEmpty();
    assertThat(listed(LATER, "433101")).containsExactly(licence);
    assertThat(listed(LATER.minusDays(1), COUNTY)).containsExactly(licence);
  }

  @Test
  void a_day_ends_at_midnight_in_shanghai() {
    clock.moveTo(LATER.atTime(23, 59).atZone(Law.ZONE).toInstant());
    register.suspend(licence, CASE, LATER.plusMonths(1));
    assertThat(on(LATER).stateWords()).isEqualTo("停业整顿，至2026-06-06");
    assertThat(on(LATER.minusDays(1)).state()).isEqualTo(FirmState.ACTIVE);
  }

  @Test
  void a_partner_who_lost_the_partnership_was_one_the_day_before() {
    String partner = Firms.lawyer(licence, 1);
    String number = cases.open(CaseKind.RECTIFICATION, COUNTY, licence, "某所", new Staff("officer1", "某人", Set.of()));
    lawyers.suspendPractice(partner, number, LATER, 6);
    entities.flush();
    assertThat(days.lawyer(partner, LATER)).get().returns("聘用律师", LawyerOnADay::standing)
        .returns("停止执业，至2026-11-06", lawyer -> lawyer.stateWords(LATER)).returns(LocalDate.of(2029, 11, 6), LawyerOnADay::partnerBarredUntil);
    assertThat(days.lawyer(partner, LATER.minusDays(1))).get().returns("合伙人", LawyerOnADay::standing)
        .returns("执业", lawyer -> lawyer.stateWords(LATER.minusDays(1)));
    assertThat(on(LATER.minusDays(1)).partners()).isEqualTo(3);
    assertThat(on(LATER).partners()).isEqualTo(2);
  }

  @Test
  void where_a_lawyer_was_is_told_with_the_case_that_brought_the_change() {
    String lawyer = Firms.lawyer(licence, 4);
    register.terminating(licence, CASE);
    register.deregister(licence, CASE, LATER);
    clock.moveTo(LATER.plusDays(10));
    String other = new Firms(enrolment).partnership(COUNTY);
    lawyers.join(lawyer, other, "湘433130异〔2026〕1号");
    entities.flush();
    assertThat(history.stays(lawyer)).extracting(RegisterHistory.Stay::firm, RegisterHistory.Stay::from, RegisterHistory.Stay::until,
        RegisterHistory.Stay::caseNumber).containsExactly(
            tuple(other, LATER.plusDays(10), null, "湘433130异〔2026〕1号"),
            tuple(licence, DAY, LATER, null));
  }

  @Test
  void a_firm_bears_on_each_day_the_name_the_head_the_address_and_the_form_it_had_then() {
    Firms firms = new Firms(enrolment);
    String branch = firms.branch(licence, "433101");
    String before = register.firm(licence).name();
    String after = "湖南更名" + licence.substring(10, 17) + "律师事务所";
    String number = cases.open(CaseKind.RECTIFICATION, COUNTY, licence, before, new Staff("officer1", "某人", Set.of()));
    clock.moveTo(LATER.plusDays(10));
    changes.rename(licence, after, number);
    changes.changeAddress(licence, "新址1号", number);
    changes.changeHead(licence, Firms.lawyer(licence, 1), number);
    entities.flush();
    LocalDate day = LATER.plusDays(10);
    assertThat(on(day)).returns(after, FirmOnADay::name).returns("新址1号", FirmOnADay::address).returns("律师1", FirmOnADay::headName);
    assertThat(on(LATER)).returns(before, FirmOnADay::name).satisfies(firm -> assertThat(firm.address()).startsWith("试验路"))
        .satisfies(firm -> assertThat(firm.headName()).startsWith("主任"));
    assertThat(days.firm(branch, LATER)).get().returns(before, FirmOnADay::headOfficeName);
    assertThat(days.firm(branch, day)).get().returns(after, FirmOnADay::headOfficeName);
    assertThat(days.lawyer(Firms.lawyer(licence, 4), LATER)).get().returns(before, LawyerOnADay::firmName);
    assertThat(named(LATER, after)).containsExactly(before);
    assertThat(named(LATER, before)).containsExactly(before);
    assertThat(named(day, before)).isEmpty();
    assertThat(history.about(licence)).extracting(change -> change.words() + change.beforeWords() + change.afterWords())
        .contains("名称" + before + after, "负责人" + on(LATER).headName() + "律师1");
  }

  private List<String> named(LocalDate day, String text) {
    return days.firms(new Asked(day, List.of(COUNTY), false, text, null), 1).stream().map(FirmOnADay::name).toList();
  }

  @Test
  void a_firm_and_its_branches_had_another_form_before_it_changed() {
    Firms firms = new Firms(enrolment);
    String branch = firms.branch(licence, "433101");
    String number = cases.open(CaseKind.RECTIFICATION, COUNTY, licence, "某所", new Staff("officer1", "某人", Set.of()));
    for (int each = 0; each < 14; each++) {
      String lawyer = Firms.lawyer(firms.partnership(COUNTY), 4);
      lawyers.join(lawyer, licence, number);
      partnerships.makePartner(lawyer, number);
    }
    clock.moveTo(LATER.plusDays(1));
    changes.changeKind(licence, FirmKind.SPECIAL_PARTNERSHIP, number);
    entities.flush();
    assertThat(days.firm(branch, LATER.plusDays(1))).get().returns("特殊的普通合伙（分所）", FirmOnADay::kindWords);
    assertThat(days.firm(branch, LATER)).get().returns("普通合伙（分所）", FirmOnADay::kindWords);
    assertThat(on(LATER).kind()).isEqualTo(FirmKind.PARTNERSHIP);
    assertThat(history.about(licence)).extracting(change -> change.beforeWords() + change.afterWords()).contains("普通合伙特殊的普通合伙");
  }

  /** Whatever all other tests did to the register. */
  @Test
  void when_every_change_has_been_made_the_register_shows_what_it_is() {
    LocalDate end = LocalDate.of(2120, 1, 1);
    Map<String, String> told = days.firms(new Asked(end, units.all().stream().map(Unit::code).toList(), true, "", null)).stream()
        .collect(Collectors.toMap(FirmOnADay::licence, firm -> firm.name() + firm.kind() + firm.address() + firm.headName() + firm.unit() + firm.state() + firm.lawyers() + " " + firm.partners()));
    Map<String, String> stored = database.queryForList("""
        select f.licence, f.name || f.kind || f.address || f.head_name || f.unit || f.state || count(l.licence) || ' ' || count(l.licence) filter (where l.partner) told
        from firm f left join lawyer l on l.firm = f.licence where f.state <> 'DEREGISTERED' group by f.licence""").stream()
        .collect(Collectors.toMap(row -> row.get("licence").toString(), row -> row.get("told").toString()));
    assertThat(told).isEqualTo(stored);
  }
}
