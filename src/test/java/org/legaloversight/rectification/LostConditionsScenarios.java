package org.legaloversight.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.deadline.DeadlineState;
import org.legaloversight.register.FirmState;

/** Every way of a firm that failed for lost conditions: it is heard, and the city and the province decide. */
abstract class LostConditionsScenarios extends FirmTerminationScenarios {

  @Test
  void a_firm_that_refuses_the_notice_of_its_end_keeps_its_days_to_be_heard_until_it_is_served() {
    order.failedForLostConditions().acknowledged().city("userTask_examineTermination", "SUPPORT");
    order.city("userTask_serveTerminationNotice", order.refused());
    assertThat(order.open()).containsExactly("userTask_serveTerminationNotice");
    assertThat(ledger.current(order.number, "T52")).isEmpty();
    order.on(LocalDate.of(2026, 3, 5)).city("userTask_serveTerminationNotice", order.handedOver("送达回证2号"));
    assertThat(ledger.current(order.number, "T52").orElseThrow().dueDay()).isEqualTo(LocalDate.of(2026, 3, 12));
  }

  @Test
  void a_firm_may_dissolve_even_when_it_is_told_of_its_termination() {
    order.toldOfTermination().acknowledged();
    order.firm("userTask_submitStatement", Map.of("decision", "DISSOLVE", "reason", "自行解散")).ended();
    closedWith("自行解散并注销", "endEvent_dissolved");
  }

  @Test
  void the_province_terminates_a_firm_that_lost_its_conditions_was_served_and_was_heard() {
    order.proposedToProvince().acknowledged().decided("TERMINATE");
    assertThat(documents.latest(order.number, DocumentKind.TERMINATION_DECISION).orElseThrow().unit()).isEqualTo(Order.PROVINCE);
    order.ended();
    closedWith("终止并注销", "endEvent_terminated");
    assertThat(register.firm(order.firm).state()).isEqualTo(FirmState.DEREGISTERED);
    assertThat(ledger.of(order.number).stream().filter(deadline -> deadline.limit().equals("T24"))).hasSize(5)
        .allMatch(deadline -> deadline.state() == DeadlineState.RUNNING && deadline.dueDay().equals(LocalDate.of(2026, 9, 2)));
    assertThat(timeline.of(order.number)).anyMatch(event -> "userTask_decideTermination".equals(event.task())
        && event.actor().equals("head430000"));
  }

  @Test
  void the_firm_is_heard_at_a_hearing_when_it_asks() {
    order.toldOfTermination().acknowledged().firm("userTask_submitStatement", Map.of("decision", "HEARING", "reason", "事实不清"));
    order.city("userTask_arrangeHearing", Map.of("hearingOn", "2026-03-11", "notifiedOn", "2026-03-02", "place", "三楼会议室",
        "presider", "王五"));
    order.on(LocalDate.of(2026, 3, 11));
    order.city("userTask_recordHearing", Map.of("heldOn", "2026-03-11", "transcript", "笔录", "finding", "事实成立"));
    order.reviewed().decided("TERMINATE");
    assertThat(order.open()).containsExactly("userTask_publishNotice");
  }

  @Test
  void a_firm_that_says_nothing_in_five_working_days_has_had_its_chance() {
    order.toldOfTermination().acknowledged().on(LocalDate.of(2026, 3, 9));
    assertThat(order.open()).containsExactly("userTask_submitStatement");
    order.on(LocalDate.of(2026, 3, 10));
    assertThat(order.open()).containsExactly("userTask_submitOpinion");
    assertThat(ledger.current(order.number, "T52").orElseThrow().state()).isEqualTo(DeadlineState.MISSED);
  }

  @Test
  void a_statement_goes_to_the_city_with_the_file() {
    order.toldOfTermination().acknowledged().firm("userTask_submitStatement", Map.of("decision", "STATEMENT", "statement", "已补足合伙人"));
    assertThat(order.open()).containsExactly("userTask_submitOpinion");
  }

  @Test
  void the_city_may_send_the_file_back_for_another_recheck() {
    order.failedForLostConditions().acknowledged().city("userTask_examineTermination", "SEND_BACK");
    order.rechecked("DONE").head("userTask_confirmRecheck", "PASSED");
    closedWith("整改合格", "endEvent_passed");
  }

  @Test
  void the_province_may_send_the_file_back_to_the_city() {
    order.proposedToProvince().decided("SEND_BACK");
    assertThat(order.open()).containsExactly("userTask_acknowledgeNotice", "userTask_examineTermination");
  }

  @Test
  void the_province_may_give_a_new_period_which_begins_with_a_new_notice_and_its_service() {
    order.proposedToProvince().acknowledged().decided("NEW_PERIOD");
    assertThat(order.open()).containsExactly("userTask_recordService");
    order.on(LocalDate.of(2026, 6, 1)).served();
    assertThat(ledger.current(order.number, "T01").orElseThrow().dueDay()).isEqualTo(LocalDate.of(2026, 8, 3)); // 1 August is a Saturday
    assertThat(documents.of(order.number).stream().filter(document -> document.kind() == DocumentKind.RECTIFICATION_NOTICE)).hasSize(2);
  }
}
