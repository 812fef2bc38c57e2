package org.legaloversight.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legaloversight.rectification.Annulled.confirmed;
import static org.legaloversight.rectification.Annulled.decisionIn;
import static org.legaloversight.rectification.Annulled.registered;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.register.Enrolment;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.register.FirmState;
import org.legaloversight.testing.FormMistakes;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Refusals;
import org.legaloversight.testing.StandingRules;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far a ruling goes: all of the decision, all of it with an order to decide anew, or a part (行政复议法第63条、第64条；行政诉讼法第70条、第77条). */
@PlatformTest
class RulingScopeTest {

  private static final String PROVINCE = "officer" + Order.PROVINCE;
  private static final String ERRAND = "userTask_seeToAtProvince";

  @Autowired Enrolment enrolment;
  @Autowired Desks desks;
  @Autowired MovableClock clock;
  @Autowired Refusals refusals;
  @Autowired FirmRegister register;
  @Autowired CaseFiles caseFiles;
  @Autowired JdbcClient database;

  private StandingRules standing;
  private Order order;
  private String decision;

  @BeforeEach
  void a_firm_that_must_end() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    standing = StandingRules.from(database);
    order = FilledForms.terminated(new Order(enrolment, desks, clock));
    decision = decisionIn(order);
  }

  @AfterEach
  void the_standing_rules_hold() {
    standing.hold();
  }

  private void ruled(String scope, String part) {
    Map<String, Object> form = FormMistakes.with(Annulled.ruling(decision, order.today()), "scope", scope);
    desks.start("head" + Order.PROVINCE, "decision-annulled", part == null ? form : FormMistakes.with(form, "part", part));
  }

  private void reported() {
    desks.submit(PROVINCE, order.number, ERRAND, Map.of("result", "已重新作出"));
    assertThat(desks.visible(PROVINCE, order.number)).isEmpty();
  }

  @Test
  void of_a_part_the_register_keeps_what_the_decision_changed_and_the_province_decides_that_part_anew() {
    ruled("PART", "决定书第三项");
    assertThat(desks.shown("head" + Order.PROVINCE, order.number, "userTask_confirmAnnulment", "background"))
        .contains("决定书第三项", "名册不变", "不可分割").doesNotContain("将恢复");
    confirmed(order);
    assertThat(register.firm(order.firm).state()).isEqualTo(FirmState.TERMINATING);
    assertThat(caseFiles.file(order.number).running()).isTrue();
    assertThat(order.open()).contains("userTask_publishNotice");
    assertThat(desks.shown(PROVINCE, order.number, ERRAND, "background")).contains("决定书第三项", "重新作出决定");
    reported();
  }

  @Test
  void what_was_annulled_in_part_may_still_be_annulled_as_a_whole() {
    ruled("PART", "决定书第三项");
    confirmed(order);
    reported();
    confirmed(registered(order, decision));
    assertThat(register.firm(order.firm).state()).isEqualTo(FirmState.ACTIVE);
  }

  @Test
  void a_part_must_be_told_in_words() {
    assertThat(refusals.of(() -> ruled("PART", null))).contains("请填写“被撤销、变更的部分”");
  }

  @Test
  void an_order_to_decide_anew_restores_the_register_and_is_a_task_of_the_province() {
    ruled("REDO", null);
    confirmed(order);
    assertThat(register.firm(order.firm).state()).isEqualTo(FirmState.ACTIVE);
    assertThat(caseFiles.file(order.number).outcome()).isEqualTo("决定被撤销");
    assertThat(desks.shown(PROVINCE, order.number, ERRAND, "background")).contains("责令重新作出决定", "不得以同一事实和理由");
    assertThat(refusals.of(() -> registered(order, decision))).contains("此前已经撤销");
    reported();
  }

  @Test
  void after_a_deregistration_the_order_to_decide_anew_joins_the_task_that_restores_the_licence() {
    order.acknowledged().ended();
    ruled("REDO", null);
    confirmed(order);
    assertThat(desks.visible(PROVINCE, order.number)).containsExactly(ERRAND);
    assertThat(desks.shown(PROVINCE, order.number, ERRAND, "background")).contains("请重新颁发", "不得以同一事实和理由");
    reported();
  }
}
