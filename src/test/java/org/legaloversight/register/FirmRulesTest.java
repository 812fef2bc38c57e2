package org.legaloversight.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.legaloversight.Refusal;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What a firm may not do and who may not leave it, and for how long. */
@PlatformTest
@Transactional
class FirmRulesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final String CASE = "市罚〔2026〕1号"; // kept on paper

  @Autowired FirmRules rules;
  @Autowired FirmRegister register;
  @Autowired LawyerRegister lawyers;
  @Autowired Enrolment enrolment;
  @Autowired MovableClock clock;
  private String firm;
  private String branch;

  @BeforeEach
  void a_firm_with_a_branch() {
    clock.moveTo(DAY);
    firm = new Firms(enrolment).partnership("430102");
    branch = new Firms(enrolment).branch(firm, "430104");
  }

  @ParameterizedTest
  @EnumSource(FirmAct.class)
  void a_suspended_firm_does_nothing_of_this_until_the_end(FirmAct act) {
    rules.mustAllow(act, firm);
    register.suspend(firm, CASE, DAY.plusDays(1));
    assertThatThrownBy(() -> rules.mustAllow(act, firm)).isInstanceOf(Refusal.class).hasMessageContaining("不得" + act.label());
    clock.moveTo(DAY.plusDays(2));
    rules.mustAllow(act, firm);
  }

  @Test
  void a_suspended_branch_bars_a_new_one_and_nothing_else() {
    register.suspend(branch, CASE, DAY.plusDays(1));
    assertThatThrownBy(() -> rules.mustAllow(FirmAct.OPEN_BRANCH, firm)).isInstanceOf(Refusal.class).hasMessageContaining("第33条");
    rules.mustAllow(FirmAct.RENAME, firm);
  }

  @Test
  void a_firm_that_must_end_changes_no_more() {
    register.terminating(firm, CASE);
    assertThatThrownBy(() -> rules.mustAllow(FirmAct.RENAME, firm)).isInstanceOf(Refusal.class).hasMessageContaining("正在终止");
    assertThatThrownBy(() -> rules.mustAllow(FirmAct.RENAME, branch)).isInstanceOf(Refusal.class).hasMessageContaining("正在终止");
  }

  @Test
  void who_answers_for_a_firm_that_must_end_stays_even_while_no_case_holds_them() {
    register.terminating(firm, CASE);
    assertThat(rules.barsToMove(Firms.lawyer(firm, 1))).singleElement().asString().contains("应当终止");
    assertThat(rules.barsToMove(Firms.lawyer(branch, 0))).singleElement().asString().contains("应当终止");
    assertThat(rules.barsToMove(Firms.lawyer(firm, 4))).isEmpty();
  }

  @Test
  void partners_and_the_head_stay_while_their_firm_is_suspended_and_employed_lawyers_may_go() {
    register.suspend(firm, CASE, DAY.plusDays(1));
    assertThat(rules.barsToMove(Firms.lawyer(firm, 0))).singleElement().asString().contains("停业整顿期限未满");
    assertThat(rules.barsToMove(Firms.lawyer(firm, 4))).isEmpty();
    assertThat(rules.barsToMove(Firms.lawyer(branch, 0))).isEmpty();
    clock.moveTo(DAY.plusDays(2));
    assertThat(rules.barsToMove(Firms.lawyer(firm, 0))).isEmpty();
  }

  @Test
  void a_suspended_lawyer_does_not_move_and_resumes_only_after_the_last_day() {
    String lawyer = Firms.lawyer(firm, 4);
    lawyers.suspendPractice(lawyer, CASE, DAY, 3);
    assertThat(rules.barsToMove(lawyer)).singleElement().asString().contains("2026-06-02");
    assertThatThrownBy(() -> lawyers.resumePractice(lawyer, CASE)).isInstanceOf(Refusal.class).hasMessageContaining("期满后才能恢复");
    assertThatThrownBy(() -> lawyers.suspendPractice(lawyer, CASE, DAY, 3)).isInstanceOf(Refusal.class).hasMessageContaining("不能重复登记");
    clock.moveTo(LocalDate.of(2026, 6, 3));
    lawyers.resumePractice(lawyer, CASE);
    assertThat(lawyers.lawyer(lawyer).suspendedUntil()).isNull();
    assertThatThrownBy(() -> lawyers.resumePractice(lawyer, CASE)).isInstanceOf(Refusal.class).hasMessageContaining("没有停止执业");
  }

  @Test
  void less_than_six_months_keep_a_partner() {
    lawyers.suspendPractice(Firms.lawyer(firm, 1), CASE, DAY, 5);
    assertThat(lawyers.lawyer(Firms.lawyer(firm, 1))).satisfies(lawyer -> {
      assertThat(lawyer.partner()).isTrue();
      assertThat(lawyer.partnerBarredUntil()).isNull();
    });
    assertThatThrownBy(() -> lawyers.suspendPractice(Firms.lawyer(firm, 2), CASE, DAY, 13)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> lawyers.suspendPractice("00000000000000000", CASE, DAY, 1)).isInstanceOf(Refusal.class);
  }
}
