package org.legaloversight.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.legaloversight.casework.CaseEnding;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.deadline.DeadlineState;
import org.legaloversight.register.FirmState;
import org.legaloversight.testing.EveryFlowCovered;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way out of an order and of a firm's end, and every turn on the way: each node and flow of the diagrams is passed. */
@PlatformTest
@EveryFlowCovered
class FirmRectificationTest extends LostConditionsScenarios {

  @Autowired OrderEndings endings;

  @Test
  void a_firm_that_puts_things_right_in_time_passes() {
    order.opened("ARCHIVES").approved().served().acknowledged();
    assertThat(ledger.current(order.number, "T01").orElseThrow().dueDay()).isEqualTo(LocalDate.of(2026, 4, 2));
    assertThat(desks.any(order.number, "userTask_submitReport").getDueDate().toInstant()).isEqualTo("2026-04-02T15:59:59Z");
    order.reported().rechecked("DONE").head("userTask_confirmRecheck", "PASSED");
    closedWith("整改合格", "endEvent_passed");
    assertThat(ledger.current(order.number, "T01").orElseThrow().state()).isEqualTo(DeadlineState.MET);
    assertThat(timeline.firstBrokenLink(order.number)).isEmpty();
  }

  @Test
  void the_case_stays_open_until_the_city_has_taken_note() {
    order.opened("ARCHIVES").approved().served().reported().rechecked("DONE").head("userTask_confirmRecheck", "PASSED");
    assertThat(order.open()).containsExactly("userTask_acknowledgeNotice");
    assertThat(caseFiles.file(order.number).running()).isTrue();
    order.acknowledged();
    closedWith("整改合格", "endEvent_cityInformed");
  }

  @Test
  void a_head_may_return_a_draft_and_it_is_sorted_anew() {
    order.opened("ARCHIVES").head("userTask_approveOrder", "RETURN");
    order.officer("userTask_reviseOrder", Map.of("months", 2, "findings", List.of(Order.finding("DUES_UNPAID"))));
    order.approved();
    assertThat(order.open()).containsExactly("userTask_receiveReferral");
  }

  @Test
  void a_head_may_drop_the_matter() {
    order.opened("ARCHIVES").head("userTask_approveOrder", "DROP");
    closedWith("不予整改", "endEvent_dropped");
  }

  @Test
  void a_breach_of_the_bars_own_rules_goes_to_the_bar_alone() {
    order.opened("DUES_UNPAID").approved();
    desks.submit("bar430100", order.number, "userTask_receiveReferral", Map.of("opinion", "已受理"));
    closedWith("移送律师协会", "endEvent_referred");
    assertThat(documents.latest(order.number, DocumentKind.RECTIFICATION_NOTICE)).isEmpty();
    assertThat(documents.latest(order.number, DocumentKind.REFERRAL)).isPresent();
  }

  @Test
  void what_deserves_a_penalty_is_proposed_at_once_and_put_right_in_parallel() {
    order.opened("FEE_VIOLATION", "ARCHIVES").approved();
    assertThat(order.open()).containsExactly("userTask_receivePenaltyProposal", "userTask_recordService");
    order.city("userTask_receivePenaltyProposal", "FILE").served().acknowledged().reported().rechecked("DONE", "DONE");
    order.head("userTask_confirmRecheck", "PASSED");
    closedWith("整改合格", "endEvent_passed");
  }

  @Test
  void a_failed_rectification_without_lost_conditions_ends_in_a_penalty_proposal_never_in_termination() {
    order.opened("ARCHIVES").approved().served().acknowledged().reported().rechecked("NOT_DONE");
    order.head("userTask_confirmRecheck", "FAILED").city("userTask_receivePenaltyProposal", "DECLINE");
    closedWith("整改不合格，建议行政处罚", "endEvent_penaltyProposed");
    assertThat(register.firm(order.firm).state()).isEqualTo(FirmState.ACTIVE);
  }

  @Test
  void a_head_may_have_the_recheck_done_again() {
    order.opened("ARCHIVES").approved().served().acknowledged().reported().rechecked("NOT_DONE");
    order.head("userTask_confirmRecheck", "REDO").rechecked("DONE").head("userTask_confirmRecheck", "PASSED");
    closedWith("整改合格", "endEvent_passed");
  }

  @Test
  void at_expiry_the_recheck_begins_without_a_report() {
    order.opened("ARCHIVES").approved().served().acknowledged();
    order.on(LocalDate.of(2026, 3, 26));
    assertThat(timeline.of(order.number)).anyMatch(event -> event.text().contains("提醒：整改期限将于2026-04-02届满"));
    assertThat(desks.shown("firm" + order.firm, order.number, "userTask_submitReport", "deadlineText"))
        .contains("整改期限至2026-04-02届满，还剩5个工作日");
    order.on(LocalDate.of(2026, 4, 2));
    assertThat(order.open()).containsExactly("userTask_submitReport");
    order.on(LocalDate.of(2026, 4, 3));
    assertThat(order.open()).containsExactly("userTask_recheckOnSite");
    assertThat(ledger.current(order.number, "T01").orElseThrow().state()).isEqualTo(DeadlineState.MISSED);
    order.rechecked("DONE").head("userTask_confirmRecheck", "PASSED");
    closedWith("整改合格", "endEvent_passed");
  }

  @Test
  void a_notice_that_is_refused_is_served_again_and_the_clock_waits_for_it() {
    order.opened("ARCHIVES").approved().officer("userTask_recordService", order.refused());
    assertThat(order.open()).containsExactly("userTask_recordService");
    assertThat(ledger.of(order.number)).isEmpty();
    assertThat(desks.shown("officer" + Order.COUNTY, order.number, "userTask_recordService", "background"))
        .contains("**已有的送达记录**", "- 2026-03-02 直接送达：未送达，拒收。地点：试验路1号");
    order.on(LocalDate.of(2026, 3, 4)).served().acknowledged();
    assertThat(ledger.current(order.number, "T01").orElseThrow().startDay()).isEqualTo(LocalDate.of(2026, 3, 4));
    order.reported().rechecked("DONE").head("userTask_confirmRecheck", "PASSED");
    closedWith("整改合格", "endEvent_passed");
  }

  @Test
  void an_extension_counts_from_the_old_due_day_and_brings_a_new_numbered_notice() {
    order.opened("ARCHIVES").approved().served().acknowledged();
    order.firm("userTask_submitReport", Map.of("decision", "EXTEND", "months", 1, "reason", "装修未完"));
    order.head("userTask_decideExtension", "GRANT");
    assertThat(ledger.current(order.number, "T01").orElseThrow().dueDay()).isEqualTo(LocalDate.of(2026, 5, 6)); // 2 May rests to 5 May
    assertThat(desks.any(order.number, "userTask_submitReport").getDueDate().toInstant()).isEqualTo("2026-05-06T15:59:59Z");
    assertThat(documents.latest(order.number, DocumentKind.EXTENSION_NOTICE)).isPresent();
    order.on(LocalDate.of(2026, 4, 20));
    assertThat(order.open()).containsExactly("userTask_submitReport");
  }

  @Test
  void an_extension_asked_for_in_time_waits_for_its_decision_and_a_late_refusal_lets_the_period_end_at_once() {
    order.opened("ARCHIVES").approved().served().acknowledged().on(LocalDate.of(2026, 4, 2));
    order.firm("userTask_submitReport", Map.of("decision", "EXTEND", "months", 1, "reason", "装修未完"));
    order.on(LocalDate.of(2026, 4, 7));
    assertThat(order.open()).containsExactly("userTask_decideExtension");
    order.head("userTask_decideExtension", "REFUSE");
    desks.fireDue(order.number);
    desks.fireDue(order.number);
    assertThat(order.open()).containsExactly("userTask_recheckOnSite");
  }

  @Test
  void a_firm_may_dissolve_on_its_own() {
    order.opened("ARCHIVES").approved().served().acknowledged();
    order.firm("userTask_submitReport", Map.of("decision", "DISSOLVE", "reason", "合伙人会议决议解散")).ended();
    closedWith("自行解散并注销", "endEvent_dissolved");
    assertThat(documents.latest(order.number, DocumentKind.DEREGISTRATION_OPINION).orElseThrow().text()).contains("已自行决定解散");
    assertThat(register.firm(order.firm).state()).isEqualTo(FirmState.DEREGISTERED);
  }

  @Test
  void the_head_who_issued_an_order_may_withdraw_it() {
    order.opened("ARCHIVES").approved().served();
    desks.start("head" + Order.COUNTY, "firm-rectification-withdrawal", Map.of("caseNumber", order.number, "reason", "认定有误"));
    closedWith("撤回", "endEvent_withdrawn");
    assertThat(documents.latest(order.number, DocumentKind.WITHDRAWAL)).isPresent();
    assertThat(ledger.current(order.number, "T01").orElseThrow().state()).isEqualTo(DeadlineState.CANCELLED);
  }

  @Test
  void an_order_ends_when_another_decision_takes_its_ground_away() {
    order.opened("ARCHIVES").approved().served();
    endings.end(order.number, CaseEnding.Ground.FIRM_GONE);
    closedWith("主体终止", "endEvent_caseEnded");
    assertThat(ledger.current(order.number, "T01").orElseThrow().state()).isEqualTo(DeadlineState.CANCELLED);
  }

  @Test
  void a_firm_that_moves_to_another_county_moves_with_its_work() {
    order.opened("ARCHIVES").approved().served().acknowledged();
    register.move(order.firm, "430104", "住所迁至岳麓区");
    assertThat(desks.visible("officer430102", order.number)).isEmpty();
    assertThat(desks.visible("officer430104", order.number)).containsExactly("userTask_submitReport");
    assertThat(caseFiles.file(order.number).unit()).isEqualTo("430104");
    order.reported();
    assertThat(desks.visible("officer430104", order.number)).containsExactly("userTask_recheckOnSite");
  }
}
