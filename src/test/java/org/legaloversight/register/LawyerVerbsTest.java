package org.legaloversight.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.register.RegisterDay.Asked;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** How somebody becomes a lawyer, changes firm, becomes a partner, and ceases to be each of it. */
@PlatformTest
@Transactional
@RecordApplicationEvents
class LawyerVerbsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate LATER = LocalDate.of(2026, 5, 6);

  @Autowired LawyerRegister lawyers;
  @Autowired LawyerAdmissions admissions;
  @Autowired Partnerships partnerships;
  @Autowired FirmRegister register;
  @Autowired RegisterDay days;
  @Autowired RegisterExport export;
  @Autowired RegisterHistory history;
  @Autowired Enrolment enrolment;
  @Autowired CaseFiles caseFiles;
  @Autowired MovableClock clock;
  @Autowired EntityManager entities;
  @Autowired JdbcTemplate database;
  @Autowired ApplicationEvents events;
  private Firms firms;
  private String firm;
  private String other;
  private String decided;

  @BeforeEach
  void two_firms_entered_in_march_and_a_case_in_may() {
    clock.moveTo(DAY);
    firms = new Firms(enrolment);
    firm = firms.partnership("433130");
    other = firms.partnership("430102");
    clock.moveTo(LATER);
    decided = file();
  }

  private String file() {
    return caseFiles.open(CaseKind.RECTIFICATION, "430102", "31430102MTNONE0000", "某所", new Staff("officer430102", "某人", Set.of()));
  }

  private String admitted(Sex sex, boolean partTime) {
    String number = admissions.admit(new NewLawyer("新人", firm, partTime, sex), decided);
    entities.flush();
    return number;
  }

  private LawyerOnADay on(String lawyer, LocalDate day) {
    entities.flush();
    return days.lawyer(lawyer, day).orElseThrow();
  }

  private String told() {
    return events.stream(RegisterChanged.class).reduce((first, last) -> last).orElseThrow().list();
  }

  private static void refused(ThrowingCallable verb, String... why) {
    assertThatThrownBy(verb).isInstanceOf(Refusal.class).hasMessageContainingAll(why);
  }

  @Test
  void somebody_newly_licensed_is_on_the_register_from_that_day_with_a_number_that_tells_city_year_kind_and_sex() {
    String number = admitted(Sex.FEMALE, true);
    assertThat(number).startsWith("14331" + "2026" + "2" + "1").hasSize(17);
    assertThat(on(number, LATER)).returns("执业", each -> each.stateWords(LATER)).returns(firm, LawyerOnADay::firm)
        .returns(LATER, LawyerOnADay::practisingSince).returns("兼职", LawyerOnADay::standing);
    assertThat(days.lawyer(number, LATER.minusDays(1))).isEmpty();
    assertThat(history.stays(number)).singleElement().returns(decided, RegisterHistory.Stay::caseNumber);
    assertThat(told()).contains("“新人”", "在“" + register.firm(firm).name() + "”执业");
  }

  @Test
  void the_numbers_of_a_city_and_year_follow_each_other_whatever_kind_and_sex() {
    int first = serial(admitted(Sex.MALE, false));
    assertThat(serial(admitted(Sex.FEMALE, true))).isEqualTo(first + 1);
  }

  @Test
  void a_number_that_was_taken_over_is_not_given_again() {
    int next = serial(admitted(Sex.MALE, false)) + 1;
    enrolment.enrol(List.of(), List.of(new EnrolledLawyer("14331202621%06d".formatted(next), "旧人", new LicenceNumber(firm), false, false)), "接收");
    assertThat(serial(admitted(Sex.MALE, false))).isEqualTo(next + 1);
  }

  private static int serial(String number) {
    return Integer.parseInt(number.substring(11));
  }

  @Test
  void a_firm_that_must_end_or_is_unknown_takes_nobody_new_and_one_whose_business_is_suspended_may() {
    register.suspend(firm, decided, LATER.plusMonths(1));
    admitted(Sex.MALE, false);
    register.terminating(firm, decided);
    refused(() -> admitted(Sex.MALE, false), "正在终止", "另行选择");
    refused(() -> admissions.admit(new NewLawyer("新人", "31430000MD00000000", false, Sex.MALE), decided), "请核对");
    refused(() -> admissions.admit(new NewLawyer(" ", other, false, Sex.MALE), decided), "请填写");
  }

  @Test
  void a_lawyer_is_at_the_new_firm_from_that_day_on_and_was_at_the_old_one_before() {
    String lawyer = Firms.lawyer(firm, 4);
    lawyers.join(lawyer, other, decided);
    assertThat(on(lawyer, LATER).firm()).isEqualTo(other);
    assertThat(on(lawyer, LATER.minusDays(1)).firm()).isEqualTo(firm);
    assertThat(history.stays(lawyer)).extracting(RegisterHistory.Stay::firm).containsExactly(other, firm);
    assertThat(told()).contains("变更到").doesNotContain("法定人数");
  }

  @Test
  void a_head_who_leaves_is_partner_and_responsible_no_more_and_the_firm_lacks_a_partner_and_a_head() {
    lawyers.join(Firms.lawyer(firm, 0), other, decided);
    assertThat(on(Firms.lawyer(firm, 0), LATER).standing()).isEqualTo("聘用律师");
    assertThat(on(Firms.lawyer(firm, 0), LATER.minusDays(1)).standing()).isEqualTo("合伙人、负责人或责任律师");
    assertThat(told()).contains("请督促该所申请变更负责人", "合伙人仅剩2人", "发起限期整改");
  }

  @Test
  void a_partner_sent_to_a_branch_stays_one_and_the_firm_lacks_nothing() {
    String branch = firms.branch(firm, "433101");
    lawyers.join(Firms.lawyer(firm, 1), branch, decided);
    assertThat(lawyers.lawyer(Firms.lawyer(firm, 1))).returns(branch, Lawyer::firm).returns(true, Lawyer::partner);
    assertThat(told()).doesNotContain("法定人数");
  }

  @Test
  void who_is_there_already_or_barred_or_goes_to_a_firm_that_ends_does_not_move() {
    refused(() -> lawyers.join(Firms.lawyer(firm, 4), firm, decided), "已在该所执业");
    lawyers.suspendPractice(Firms.lawyer(firm, 4), decided, LATER, 1);
    refused(() -> lawyers.join(Firms.lawyer(firm, 4), other, decided), "停止执业期限");
    register.terminating(other, decided);
    refused(() -> lawyers.join(Firms.lawyer(firm, 3), other, decided), "正在终止");
    refused(() -> lawyers.join(Firms.lawyer(other, 1), firm, decided), "应当终止");
    refused(() -> lawyers.join(Firms.lawyer(firm, 3), "31430000MD00000000", decided), "请核对");
  }

  @Test
  void a_transfer_annulled_brings_a_partner_back_as_one() {
    String partner = Firms.lawyer(firm, 0);
    lawyers.join(partner, other, decided);
    register.undo(decided, "复议撤销");
    assertThat(lawyers.lawyer(partner)).returns(firm, Lawyer::firm).returns(true, Lawyer::partner).returns(true, Lawyer::responsible);
  }

  @Test
  void a_transfer_annulled_does_not_pass_over_what_became_of_the_lawyer_since() {
    String lawyer = Firms.lawyer(firm, 4);
    lawyers.join(lawyer, other, decided);
    partnerships.makePartner(lawyer, file());
    register.undo(decided, "复议撤销");
    assertThat(told()).contains("〔待办〕", "不再恢复到");
    assertThat(lawyers.lawyer(lawyer)).returns(other, Lawyer::firm).returns(true, Lawyer::partner);
  }

  @Test
  void a_lawyer_hired_by_an_annulled_decision_is_without_a_firm_since_the_day_he_lost_the_last_one() {
    String ending = file();
    register.terminating(firm, ending);
    register.deregister(firm, ending, LATER);
    clock.moveTo(LATER.plusDays(10));
    lawyers.join(Firms.lawyer(firm, 4), other, decided);
    assertThat(on(Firms.lawyer(firm, 4), LATER.plusDays(9)).leftFirmOn()).isEqualTo(LATER);
    register.undo(decided, "复议撤销");
    assertThat(lawyers.lawyer(Firms.lawyer(firm, 4))).returns(null, Lawyer::firm).returns(LawyerState.UNATTACHED, Lawyer::state)
        .returns(LATER, Lawyer::leftFirmOn);
    assertThat(told()).contains("恢复为无执业机构", "期限");
  }

  @Test
  void a_certificate_that_is_cancelled_keeps_its_number_and_its_past() {
    String head = Firms.lawyer(firm, 0);
    admissions.deregister(head, decided, LATER);
    assertThat(on(head, LATER)).returns("已注销", each -> each.stateWords(LATER)).returns(null, LawyerOnADay::firm)
        .returns(LATER, LawyerOnADay::deregisteredOn);
    assertThat(on(head, LATER.minusDays(1))).returns("执业", each -> each.stateWords(LATER.minusDays(1))).returns(null, LawyerOnADay::deregisteredOn)
        .returns("合伙人、负责人或责任律师", LawyerOnADay::standing);
    assertThat(history.about(head)).extracting(change -> change.words() + change.beforeWords() + change.afterWords()).contains("执业证状态执业已注销");
    assertThat(told()).contains("执业证注销", "合伙人仅剩2人", "变更负责人");
  }

  @Test
  void a_cancelled_lawyer_is_on_no_list_unless_looked_for_and_the_table_says_what_became_of_him() throws IOException {
    String lawyer = Firms.lawyer(firm, 4);
    admissions.deregister(lawyer, decided, LATER);
    entities.flush();
    assertThat(days.lawyers(new Asked(LATER, List.of(), true, "", null))).extracting(LawyerOnADay::licence).doesNotContain(lawyer);
    StringWriter table = new StringWriter();
    export.lawyers(new Asked(LATER, List.of(), true, lawyer, null), table);
    assertThat(table.toString()).contains(lawyer, "已注销");
    assertThat(days.lawyersOf(firm, LATER)).hasSize(4);
    assertThat(days.lawyersOf(firm, LATER.minusDays(1))).hasSize(5);
  }

  @Test
  void nothing_more_happens_to_who_is_cancelled() {
    String lawyer = Firms.lawyer(firm, 4);
    admissions.deregister(lawyer, decided, LATER);
    refused(() -> admissions.deregister(lawyer, decided, LATER), "注销");
    refused(() -> lawyers.join(lawyer, other, decided), "执业证已注销");
    refused(() -> lawyers.suspendPractice(lawyer, decided, LATER, 1), "注销");
    refused(() -> lawyers.resumePractice(lawyer, decided), "注销");
    refused(() -> partnerships.makePartner(lawyer, decided), "注销");
    refused(() -> partnerships.endPartnership(lawyer, decided), "不是合伙人");
  }

  @Test
  void a_cancellation_annulled_brings_back_the_lawyer_with_firm_and_partnership() {
    String head = Firms.lawyer(firm, 0);
    admissions.deregister(head, decided, LATER);
    clock.moveTo(LATER.plusDays(5));
    register.undo(decided, "复议撤销");
    assertThat(lawyers.lawyer(head)).returns(LawyerState.PRACTISING, Lawyer::state).returns(firm, Lawyer::firm).returns(true, Lawyer::partner)
        .returns(true, Lawyer::responsible).returns(null, Lawyer::deregisteredOn).returns(null, Lawyer::leftFirmOn);
    assertThat(on(head, LATER.plusDays(4)).stateWords(LATER.plusDays(4))).isEqualTo("已注销");
  }

  @Test
  void a_cancellation_annulled_when_the_firm_is_gone_leaves_a_lawyer_without_one() {
    String lawyer = Firms.lawyer(firm, 4);
    admissions.deregister(lawyer, decided, LATER);
    String ending = file();
    register.terminating(firm, ending);
    register.deregister(firm, ending, LATER);
    register.undo(decided, "复议撤销");
    assertThat(lawyers.lawyer(lawyer)).returns(LawyerState.UNATTACHED, Lawyer::state).returns(LATER, Lawyer::leftFirmOn);
    assertThat(told()).contains("未恢复", "仍无执业机构");
    assertThat(on(lawyer, LATER).stateWords(LATER)).isEqualTo("无执业机构");
  }

  @Test
  void an_admission_annulled_ends_the_licence_unless_somebody_else_has_moved_the_lawyer_since() {
    String stays = admitted(Sex.MALE, false);
    register.undo(decided, "复议撤销");
    assertThat(lawyers.lawyer(stays)).returns(LawyerState.DEREGISTERED, Lawyer::state).returns(null, Lawyer::firm);
    assertThat(on(stays, LATER).stateWords(LATER)).isEqualTo("已注销");
    decided = file();
    String moved = admitted(Sex.MALE, false);
    lawyers.join(moved, other, file());
    register.undo(decided, "复议撤销");
    assertThat(lawyers.lawyer(moved).firm()).isEqualTo(other);
    assertThat(told()).contains("执业许可随决定撤销，但此后", "省司法厅");
  }

  @Test
  void a_lawyer_becomes_a_partner_and_ceases_to_be_one() {
    String lawyer = Firms.lawyer(firm, 3);
    partnerships.makePartner(lawyer, decided);
    assertThat(on(lawyer, LATER).standing()).isEqualTo("合伙人");
    assertThat(on(lawyer, LATER.minusDays(1)).standing()).isEqualTo("聘用律师");
    refused(() -> partnerships.makePartner(lawyer, decided), "已是合伙人");
    partnerships.endPartnership(lawyer, decided);
    assertThat(told()).contains("尚有合伙人3人");
    partnerships.endPartnership(Firms.lawyer(firm, 0), decided);
    assertThat(told()).contains("合伙人仅剩2人", "变更负责人");
    refused(() -> partnerships.endPartnership(lawyer, decided), "不是合伙人");
  }

  @Test
  void who_is_barred_part_time_new_without_a_firm_or_at_a_firm_that_ends_becomes_no_partner() {
    lawyers.suspendPractice(Firms.lawyer(firm, 3), decided, LATER, 6);
    refused(() -> partnerships.makePartner(Firms.lawyer(firm, 3), decided), "停止执业");
    clock.moveTo(LATER.plusYears(1));
    refused(() -> partnerships.makePartner(Firms.lawyer(firm, 3), decided), "止不得担任合伙人");
    refused(() -> partnerships.makePartner(admitted(Sex.MALE, true), decided), "专职律师");
    String young = admitted(Sex.MALE, false);
    refused(() -> partnerships.makePartner(young, decided), "未满3年");
    clock.moveTo(LATER.plusYears(4));
    partnerships.makePartner(young, decided);
    register.terminating(firm, decided);
    refused(() -> partnerships.makePartner(Firms.lawyer(firm, 4), decided), "正在终止");
    refused(() -> partnerships.endPartnership(young, decided), "应当终止");
    register.deregister(firm, decided, LATER.plusYears(4));
    refused(() -> partnerships.makePartner(young, decided), "没有执业机构");
  }

  @Test
  void a_partnership_annulled_ends_and_one_ended_by_an_annulled_decision_comes_back() {
    partnerships.makePartner(Firms.lawyer(firm, 3), decided);
    partnerships.endPartnership(Firms.lawyer(firm, 1), decided);
    register.undo(decided, "复议撤销");
    assertThat(lawyers.lawyer(Firms.lawyer(firm, 3)).partner()).isFalse();
    assertThat(lawyers.lawyer(Firms.lawyer(firm, 1)).partner()).isTrue();
  }
}
