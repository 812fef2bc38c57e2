package org.legaloversight.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
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
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** What a decided licensing case changes of a firm, and how a firm begins. */
@PlatformTest
@Transactional
@RecordApplicationEvents
class FirmVerbsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Autowired FirmChanges changes;
  @Autowired FirmAdmissions admissions;
  @Autowired FirmRegister register;
  @Autowired LawyerRegister lawyers;
  @Autowired Partnerships partnerships;
  @Autowired RegisterDay days;
  @Autowired Enrolment enrolment;
  @Autowired CaseFiles caseFiles;
  @Autowired MovableClock clock;
  @Autowired EntityManager entities;
  @Autowired ApplicationEvents events;
  private Firms firms;
  private String firm;
  private String other;
  private String branch;
  private String decided;

  @BeforeEach
  void two_firms_and_a_case() {
    clock.moveTo(DAY);
    firms = new Firms(enrolment);
    firm = firms.partnership("430102");
    branch = firms.branch(firm, "430104");
    other = firms.partnership("430102");
    decided = file();
  }

  private String file() {
    return caseFiles.open(CaseKind.RECTIFICATION, "430102", "31430102MTNONE0000", "某所", new Staff("officer430102", "某人", Set.of()));
  }

  private String told() {
    return events.stream(RegisterChanged.class).reduce((first, last) -> last).orElseThrow().list();
  }

  private static void refused(ThrowingCallable verb, String... why) {
    assertThatThrownBy(verb).isInstanceOf(Refusal.class).hasMessageContainingAll(why);
  }

  private static String name(String firm, String what) {
    return "湖南" + what + firm.substring(10, 17) + "律师事务所";
  }

  @Test
  void a_renamed_firm_is_found_by_its_new_name_and_its_branch_has_to_follow() {
    changes.rename(firm, " " + name(firm, "新名") + " ", decided);
    entities.flush();
    assertThat(register.named(name(firm, "新名")).licence()).isEqualTo(firm);
    assertThat(told()).contains("名称变更为“" + name(firm, "新名") + "”", "三十日内申请变更分所名称");
  }

  @Test
  void a_name_that_another_firm_bears_or_that_the_firm_has_already_is_refused_and_so_is_none() {
    refused(() -> changes.rename(firm, register.firm(other).name(), decided), "已由名册上的另一家");
    refused(() -> changes.rename(firm, register.firm(firm).name(), decided), "无需变更");
    refused(() -> changes.rename(firm, "  ", decided), "请填写");
    register.suspend(firm, decided, DAY.plusMonths(1));
    refused(() -> changes.rename(firm, name(firm, "新名"), decided), "停业整顿", "变更名称");
  }

  @Test
  void the_name_of_a_firm_that_is_gone_is_free() {
    String gone = register.firm(other).name();
    register.terminating(other, decided);
    register.deregister(other, decided, DAY);
    changes.rename(firm, gone, decided);
    entities.flush();
    assertThat(register.named(gone).licence()).isEqualTo(firm);
  }

  @Test
  void an_address_changes_even_while_the_firm_is_suspended_and_not_once_it_is_gone() {
    register.suspend(firm, decided, DAY.plusMonths(1));
    changes.changeAddress(firm, "新址1号", decided);
    assertThat(register.firm(firm).address()).isEqualTo("新址1号");
    refused(() -> changes.changeAddress(firm, "新址1号", decided), "无需变更");
    refused(() -> changes.changeAddress(firm, "", decided), "请填写");
    register.terminating(other, decided);
    register.deregister(other, decided, DAY);
    refused(() -> changes.changeAddress(other, "新址1号", decided), "已注销");
  }

  @Test
  void the_new_head_answers_for_the_firm_and_the_old_one_no_more() {
    changes.changeHead(firm, Firms.lawyer(firm, 1), decided);
    changes.changeHead(firm, Firms.lawyer(firm, 2), decided);
    assertThat(register.firm(firm).headName()).isEqualTo("律师2");
    assertThat(lawyers.lawyer(Firms.lawyer(firm, 1)).responsible()).isFalse();
    assertThat(lawyers.lawyer(Firms.lawyer(firm, 2)).responsible()).isTrue();
    assertThat(lawyers.lawyer(Firms.lawyer(firm, 0)).responsible()).as("answers for something, and was not head by name").isTrue();
  }

  @Test
  void a_head_practises_there_is_a_partner_and_is_not_suspended() {
    refused(() -> changes.changeHead(firm, Firms.lawyer(other, 1), decided), "不在本所执业");
    refused(() -> changes.changeHead(firm, Firms.lawyer(firm, 3), decided), "不是本所合伙人");
    lawyers.suspendPractice(Firms.lawyer(firm, 1), decided, DAY, 1);
    refused(() -> changes.changeHead(firm, Firms.lawyer(firm, 1), decided), "停止执业");
    changes.changeHead(firm, Firms.lawyer(firm, 2), decided);
    refused(() -> changes.changeHead(firm, Firms.lawyer(firm, 2), decided), "已是负责人");
    changes.changeHead(branch, Firms.lawyer(branch, 3), decided);
    register.terminating(other, decided);
    refused(() -> changes.changeHead(other, Firms.lawyer(other, 1), decided), "正在终止");
  }

  @Test
  void a_form_needs_its_partners_and_a_branch_follows_its_firm() {
    refused(() -> changes.changeKind(firm, FirmKind.SPECIAL_PARTNERSHIP, decided), "少于", "20人");
    refused(() -> changes.changeKind(other, FirmKind.INDIVIDUAL, decided), "多于");
    refused(() -> changes.changeKind(branch, FirmKind.INDIVIDUAL, decided), "随总所变更");
    refused(() -> changes.changeKind(other, FirmKind.PARTNERSHIP, decided), "无需变更");
    partnerships.endPartnership(Firms.lawyer(other, 1), decided);
    partnerships.endPartnership(Firms.lawyer(other, 2), decided);
    changes.changeKind(other, FirmKind.INDIVIDUAL, decided);
    assertThat(register.firm(other).kind()).isEqualTo(FirmKind.INDIVIDUAL);
    refused(() -> partnerships.makePartner(Firms.lawyer(other, 1), decided), "设立人一人");
  }

  @Test
  void what_an_annulled_decision_changed_of_a_firm_comes_back() {
    String before = register.firm(firm).name();
    changes.rename(firm, name(firm, "新名"), decided);
    changes.changeHead(firm, Firms.lawyer(firm, 1), decided);
    assertThat(register.undoing(decided)).extracting(Consequence::text).anyMatch(line -> line.contains("恢复为“" + before + "”"));
    register.undo(decided, "复议撤销");
    assertThat(register.firm(firm).name()).isEqualTo(before);
    assertThat(register.firm(firm).headName()).startsWith("主任");
    assertThat(lawyers.lawyer(Firms.lawyer(firm, 1)).responsible()).isFalse();
  }

  @Test
  void what_somebody_else_has_changed_since_stays_until_that_falls_too() {
    String before = register.firm(firm).name();
    String another = file();
    changes.rename(firm, name(firm, "新名"), decided);
    changes.rename(firm, name(firm, "又名"), another);
    register.undo(decided, "复议撤销");
    assertThat(register.firm(firm).name()).isEqualTo(name(firm, "又名"));
    assertThat(told()).contains("〔待办〕", "名称不能恢复", "此后已由案件" + another);
    register.undo(another, "判决撤销");
    assertThat(register.firm(firm).name()).isEqualTo(before);
  }

  @Test
  void a_name_that_another_firm_has_taken_since_does_not_come_back() {
    String before = register.firm(firm).name();
    changes.rename(firm, name(firm, "新名"), decided);
    changes.rename(other, before, file());
    register.undo(decided, "复议撤销");
    entities.flush();
    assertThat(register.firm(firm).name()).isEqualTo(name(firm, "新名"));
    assertThat(told()).contains("名称已由另一家律师事务所使用");
  }

  private NewFirm founded(int founders, FirmKind kind, String headOffice) {
    List<String> some = List.of(Firms.lawyer(firm, 0), Firms.lawyer(firm, 3), Firms.lawyer(other, 4)).subList(0, founders);
    return new NewFirm(LicenceNumber.completing("31430102MT" + (headOffice == null ? "6" : "7") + firm.substring(11, 17)), name(firm, "新设"), kind,
        headOffice, "430102", "新址1号", some, some.get(0));
  }

  @Test
  void a_firm_newly_licensed_is_on_the_register_from_that_day_with_its_founders_as_partners() {
    NewFirm entering = founded(3, FirmKind.PARTNERSHIP, null);
    admissions.license(entering, decided);
    entities.flush();
    String licence = entering.licence().value();
    assertThat(days.firm(licence, DAY)).get().returns(FirmState.ACTIVE, FirmOnADay::state).returns(DAY, FirmOnADay::licensedOn)
        .returns(3L, FirmOnADay::partners).returns("律师0", FirmOnADay::headName);
    assertThat(days.firm(licence, DAY.minusDays(1))).isEmpty();
    assertThat(lawyers.lawyer(entering.head())).returns(true, Lawyer::responsible).returns(licence, Lawyer::firm);
    refused(() -> admissions.license(entering, decided), "名册中已有");
  }

  @Test
  void a_branch_newly_licensed_takes_lawyers_of_its_firm_and_partners_stay_partners() {
    NewFirm entering = new NewFirm(LicenceNumber.completing("31430102MT8" + firm.substring(11, 17)), name(firm, "分"), null, firm, "430103", "分址1号",
        List.of(Firms.lawyer(firm, 1), Firms.lawyer(firm, 3)), Firms.lawyer(firm, 3));
    admissions.license(entering, decided);
    assertThat(register.firm(entering.licence().value())).returns(firm, Firm::headOffice).returns(FirmKind.PARTNERSHIP, Firm::kind);
    assertThat(lawyers.lawyer(Firms.lawyer(firm, 1)).partner()).isTrue();
    assertThat(lawyers.lawyer(Firms.lawyer(firm, 3))).returns(false, Lawyer::partner).returns(true, Lawyer::responsible);
  }

  @Test
  void too_few_founders_a_head_from_elsewhere_a_taken_name_and_a_branch_of_a_branch_are_refused() {
    refused(() -> admissions.license(founded(2, FirmKind.PARTNERSHIP, null), decided), "不少于3人");
    refused(() -> admissions.license(founded(2, FirmKind.INDIVIDUAL, null), decided), "应为1人");
    refused(() -> admissions.license(founded(3, null, branch), decided), "分所不能再设分所");
    NewFirm entering = founded(3, FirmKind.PARTNERSHIP, null);
    refused(() -> admissions.license(new NewFirm(entering.licence(), entering.name(), entering.kind(), null, "430102", "新址1号", entering.lawyers(),
        Firms.lawyer(other, 0)), decided), "负责人");
    refused(() -> admissions.license(new NewFirm(entering.licence(), register.firm(other).name(), entering.kind(), null, "430102", "新址1号",
        entering.lawyers(), entering.head()), decided), "已由名册上的另一家");
    refused(() -> admissions.license(new NewFirm(entering.licence(), entering.name(), entering.kind(), null, "430102", " ", entering.lawyers(),
        entering.head()), decided), "请填写");
    register.suspend(branch, decided, DAY.plusMonths(1));
    refused(() -> admissions.license(founded(3, null, firm), decided), "停业整顿");
  }

  @Test
  void a_firm_whose_licence_is_annulled_is_left_to_its_end_and_nobody_of_it_is_moved() {
    NewFirm entering = founded(3, FirmKind.PARTNERSHIP, null);
    admissions.license(entering, decided);
    register.undo(decided, "复议撤销");
    assertThat(told()).contains("〔待办〕", "应当终止并清算", "随该所终止处理");
    assertThat(lawyers.lawyer(entering.head()).firm()).isEqualTo(entering.licence().value());
  }
}
