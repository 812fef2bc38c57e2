package org.legaloversight.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** A suspension of a firm's business or of a lawyer's practice whose decision is annulled: it is gone, and nothing of anybody else. */
@PlatformTest
@Transactional
class SuspensionUndoneTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Autowired FirmRegister register;
  @Autowired LawyerRegister lawyers;
  @Autowired FirmRules rules;
  @Autowired Enrolment enrolment;
  @Autowired CaseFiles caseFiles;
  @Autowired MovableClock clock;
  private String firm;
  private String penalty;
  private String another;

  @BeforeEach
  void a_firm_and_two_cases() {
    clock.moveTo(DAY);
    firm = new Firms(enrolment).partnership("430102");
    penalty = file();
    another = file();
  }

  /** Stands for the file of a penalty, of which the register asks for no more than its number and its desk. */
  private String file() {
    return caseFiles.open(CaseKind.RECTIFICATION, "430102", "31430102MTNONE0000", "某所", new Staff("officer430102", "某人", Set.of()));
  }

  @Test
  void a_firm_is_in_business_again_and_its_partners_may_move() {
    register.suspend(firm, penalty, DAY.plusMonths(3));
    assertThat(rules.barsToMove(Firms.lawyer(firm, 1))).isNotEmpty();
    assertThat(told(register.undoing(penalty))).contains("由“停业整顿”恢复为“正常执业”");
    register.undo(penalty, "复议撤销");
    assertThat(register.firm(firm).state()).isEqualTo(FirmState.ACTIVE);
    assertThat(register.firm(firm).suspendedUntil()).isNull();
    assertThat(rules.barsToMove(Firms.lawyer(firm, 1))).isEmpty();
  }

  @Test
  void a_firm_that_must_end_since_by_another_case_goes_on_ending() {
    register.suspend(firm, penalty, DAY.plusMonths(3));
    register.terminating(firm, another);
    assertThat(told(register.undo(penalty, "复议撤销"))).contains("不能恢复为“正常执业”", "此后已由案件" + another);
    assertThat(register.firm(firm).state()).isEqualTo(FirmState.TERMINATING);
  }

  @Test
  void what_an_annulled_case_could_not_take_back_falls_when_what_held_it_up_falls() {
    register.suspend(firm, penalty, DAY.plusMonths(3));
    register.terminating(firm, another);
    register.undo(penalty, "复议撤销");
    assertThat(told(register.undoing(another))).contains("由“正在终止”恢复为“正常执业”");
    register.undo(another, "判决撤销");
    assertThat(register.firm(firm).state()).isEqualTo(FirmState.ACTIVE);
    assertThat(register.firm(firm).suspendedUntil()).isNull();
  }

  @Test
  void a_partner_practises_again_and_is_a_partner_again() {
    String lawyer = Firms.lawyer(firm, 1);
    lawyers.suspendPractice(lawyer, penalty, DAY, 6);
    assertThat(lawyers.lawyer(lawyer).partner()).isFalse();
    assertThat(told(register.undoing(penalty))).contains("停止执业随决定撤销而终止", "恢复合伙人身份");
    assertThat(lawyers.lawyer(lawyer).suspendedUntil()).isNotNull();
    register.undo(penalty, "复议撤销");
    assertThat(lawyers.lawyer(lawyer)).satisfies(each -> {
      assertThat(each.partner()).isTrue();
      assertThat(each.suspendedUntil()).isNull();
      assertThat(each.partnerBarredUntil()).isNull();
    });
    assertThat(rules.barsToMove(lawyer)).isEmpty();
  }

  @Test
  void what_another_case_has_ordered_since_stays() {
    String lawyer = Firms.lawyer(firm, 1);
    lawyers.suspendPractice(lawyer, penalty, DAY, 3);
    clock.moveTo(DAY.plusMonths(4));
    lawyers.suspendPractice(lawyer, another, DAY.plusMonths(4), 6);
    assertThat(told(register.undo(penalty, "复议撤销"))).contains("停止执业期限此后已由另案变更");
    assertThat(lawyers.lawyer(lawyer)).satisfies(each -> {
      assertThat(each.suspendedUntil()).isEqualTo(DAY.plusMonths(10));
      assertThat(each.partner()).isFalse();
    });
  }

  @Test
  void a_suspension_that_had_ended_is_not_brought_back_by_undoing_a_later_one() {
    String lawyer = Firms.lawyer(firm, 4);
    lawyers.suspendPractice(lawyer, penalty, DAY, 1);
    clock.moveTo(DAY.plusMonths(2));
    lawyers.suspendPractice(lawyer, another, DAY.plusMonths(2), 3);
    register.undo(another, "判决撤销");
    assertThat(lawyers.lawyer(lawyer).suspendedOn(DAY.plusMonths(2))).isFalse();
    assertThat(rules.barsToMove(lawyer)).isEmpty();
  }

  private static String told(List<Consequence> consequences) {
    return consequences.stream().map(Consequence::text).reduce("", String::concat);
  }
}
