package org.legaloversight.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.register.Enrolment;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Refusals;
import org.springframework.beans.factory.annotation.Autowired;

/** The days of a firm's end come one after the other, and none of them tomorrow; and a firm ends once. */
@PlatformTest
class TerminationRefusalsTest {

  @Autowired Enrolment enrolment;
  @Autowired Desks desks;
  @Autowired MovableClock clock;
  @Autowired Refusals refusals;

  Order order;

  @BeforeEach
  void a_firm_of_furong_in_march_2026() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    order = new Order(enrolment, desks, clock);
  }

  @Test
  void the_notice_follows_the_decision() {
    FilledForms.terminated(order);
    assertThat(refusals.of(() -> publish("2026-03-01"))).isEqualTo("终止公告日期2026-03-01早于终止事由发生之日2026-03-02，请核对日期。");
    assertThat(refusals.of(() -> publish("2026-03-03"))).isEqualTo("“公告日期”2026-03-03晚于今天，请在事情发生之后填写。");
  }

  @Test
  void the_notice_of_a_firm_that_dissolves_itself_is_not_older_than_the_case() {
    order.opened("ARCHIVES").approved().served().firm("userTask_submitReport", Map.of("decision", "DISSOLVE", "reason", "解散"));
    assertThat(refusals.of(() -> publish("2026-03-01"))).contains("早于终止事由发生之日2026-03-02");
  }

  @Test
  void the_notice_that_the_city_publishes_follows_the_decision_too() {
    FilledForms.terminated(order).firm("userTask_publishNotice", Map.of("decision", "REFUSED", "reason", "拒绝"));
    assertThat(refusals.of(() -> publishForFirm("2026-03-01"))).contains("早于终止事由发生之日2026-03-02");
    assertThat(refusals.of(() -> publishForFirm("2026-03-03"))).contains("晚于今天");
  }

  @Test
  void the_liquidation_ends_after_the_notice() {
    FilledForms.published(order);
    assertThat(refusals.of(() -> liquidate("2026-03-01"))).isEqualTo("清算结束日期2026-03-01不得早于终止公告日期2026-03-02，请核对日期。");
    assertThat(refusals.of(() -> liquidate("2026-03-03"))).contains("晚于今天");
  }

  @Test
  void the_filing_follows_the_liquidation() {
    FilledForms.liquidated(order);
    assertThat(refusals.of(() -> file("2026-03-01"))).isEqualTo("提交注销申请的日期2026-03-01不得早于清算结束日期2026-03-02，请核对日期。");
    assertThat(refusals.of(() -> file("2026-03-03"))).contains("晚于今天");
  }

  @Test
  void the_licence_is_collected_after_the_deregistration() {
    FilledForms.deregistered(order);
    assertThat(refusals.of(() -> collect("2026-03-01"))).isEqualTo("收缴日期2026-03-01早于注销决定日期2026-03-02，请核对日期；已随申请材料交回的，填写注销决定日期。");
    assertThat(refusals.of(() -> collect("2026-03-03"))).contains("晚于今天");
  }

  @Test
  void the_licence_is_declared_void_after_the_deregistration() {
    FilledForms.deregistered(order).officer("userTask_collectLicence", Map.of("decision", "NOT_HANDED_IN"));
    assertThat(refusals.of(() -> declareVoid("2026-03-01"))).isEqualTo("公告日期2026-03-01早于注销决定日期2026-03-02，请核对日期。");
    assertThat(refusals.of(() -> declareVoid("2026-03-03"))).contains("晚于今天");
  }

  @Test
  void a_firm_that_is_ending_in_one_case_is_not_ended_in_another() {
    Order second = new Order(enrolment, desks, clock, order.firm);
    second.opened("FINANCE").approved().served();
    order.proposedToProvince();
    second.firm("userTask_submitReport", Map.of("decision", "DISSOLVE", "reason", "解散"));
    assertThat(refusals.of(() -> order.decided("TERMINATE"))).endsWith("正在终止，不能再次决定终止；请退回市州司法局，由制发机关撤回本案。");
  }

  @Test
  void a_firm_that_is_ending_in_one_case_does_not_dissolve_in_another() {
    Order second = new Order(enrolment, desks, clock, order.firm);
    second.opened("FINANCE").approved().served();
    FilledForms.terminated(order);
    assertThat(refusals.of(() -> second.firm("userTask_submitReport", Map.of("decision", "DISSOLVE", "reason", "解散"))))
        .endsWith("正在终止，不能再次解散；请等候主管机关撤回本案。");
  }

  private void publish(String day) {
    order.firm("userTask_publishNotice", Map.of("decision", "PUBLISHED", "publishedOn", day, "medium", "湖南日报"));
  }

  private void publishForFirm(String day) {
    order.city("userTask_publishForFirm", Map.of("publishedOn", day, "medium", "湖南日报", "opinion", "报省"));
  }

  private void liquidate(String day) {
    order.firm("userTask_reportLiquidation", Map.of("decision", "FINISHED", "finishedOn", day, "liquidator", "清算组"));
  }

  private void file(String day) {
    order.firm("userTask_fileDeregistration", Map.of("materials", List.of("APPLICATION"), "filedOn", day));
  }

  private void collect(String day) {
    order.officer("userTask_collectLicence", Map.of("decision", "COLLECTED", "collectedOn", day, "originals", 1, "duplicates", 1));
  }

  private void declareVoid(String day) {
    desks.submit("officer430000", order.number, "userTask_declareVoid", Map.of("publishedOn", day, "medium", "湖南律师网"));
  }
}
