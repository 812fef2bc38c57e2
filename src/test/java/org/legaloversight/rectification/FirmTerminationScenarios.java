package org.legaloversight.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseState;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.casework.Timeline;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.deadline.DeadlineState;
import org.legaloversight.register.Enrolment;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.register.FirmState;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way through firm-termination, which only another process calls. */
abstract class FirmTerminationScenarios {

  @Autowired Enrolment enrolment;
  @Autowired Desks desks;
  @Autowired MovableClock clock;
  @Autowired CaseFiles caseFiles;
  @Autowired OfficialDocuments documents;
  @Autowired DeadlineLedger ledger;
  @Autowired FirmRegister register;
  @Autowired Timeline timeline;
  @Autowired HistoryService history;

  Order order;

  @BeforeEach
  void a_firm_of_furong_in_march_2026() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    order = new Order(enrolment, desks, clock);
  }

  @Test
  void partners_are_locked_before_the_notice_and_free_after_the_deregistration() {
    order.proposedToProvince().acknowledged().decided("TERMINATE");
    assertThat(register.firm(order.firm).state()).isEqualTo(FirmState.TERMINATING);
    assertThat(register.locked(order.partner())).isTrue();
    assertThat(register.locked(order.employedLawyer())).isFalse();
    order.ended();
    assertThat(register.locked(order.partner())).isFalse();
  }

  @Test
  void a_firm_that_refuses_the_notice_is_ended_by_the_city_and_the_province() {
    order.proposedToProvince().acknowledged().decided("TERMINATE");
    order.firm("userTask_publishNotice", Map.of("decision", "REFUSED", "reason", "拒绝公告"));
    publishedByCity("该所拒不履行公告义务").deregistered().licenceCollected();
    closedWith("终止并注销", "endEvent_terminated");
  }

  @Test
  void a_firm_that_refuses_to_liquidate_is_ended_by_the_city_and_the_province() {
    order.proposedToProvince().acknowledged().decided("TERMINATE");
    order.firm("userTask_publishNotice", Map.of("decision", "PUBLISHED", "publishedOn", order.today(), "medium", "湖南日报"));
    order.officer("userTask_reportLiquidation", Map.of("decision", "REFUSED", "reason", "下落不明"));
    publishedByCity("该所公告终止后拒不履行清算义务").deregistered().licenceCollected();
    closedWith("终止并注销", "endEvent_terminated");
  }

  @Test
  void fifteen_days_after_the_liquidation_the_city_acts_for_a_firm_that_did_not_file() {
    liquidated();
    assertThat(ledger.current(order.number, "T04").orElseThrow().dueDay()).isEqualTo(LocalDate.of(2026, 3, 17));
    order.on(LocalDate.of(2026, 3, 17));
    assertThat(order.open()).containsExactly("userTask_fileDeregistration");
    order.on(LocalDate.of(2026, 3, 18));
    assertThat(ledger.current(order.number, "T04").orElseThrow().state()).isEqualTo(DeadlineState.MISSED);
    publishedByCity("逾期未报送注销申请材料").deregistered().licenceCollected();
    closedWith("终止并注销", "endEvent_terminated");
  }

  @Test
  void the_city_may_ask_for_more_and_the_province_may_ask_the_city_again() {
    liquidated();
    order.firm("userTask_fileDeregistration", Map.of("materials", List.of("APPLICATION"), "filedOn", order.today()));
    order.city("userTask_giveOpinion", "SUPPLEMENT").firm("userTask_supplementFiling", Map.of("supplement", "补交清算报告"));
    assertThat(documents.latest(order.number, DocumentKind.DEREGISTRATION_OPINION)).isEmpty();
    order.city("userTask_giveOpinion", "AGREE");
    desks.submit("head430000", order.number, "userTask_decideDeregistration", Map.of("decision", "RETURN", "opinion", "再核"));
    order.city("userTask_giveOpinion", "AGREE").deregistered().licenceCollected();
    closedWith("终止并注销", "endEvent_terminated");
  }

  @Test
  void a_licence_that_is_not_handed_in_is_declared_void() {
    liquidated();
    order.firm("userTask_fileDeregistration", Map.of("materials", List.of("APPLICATION"), "filedOn", order.today()));
    order.city("userTask_giveOpinion", "AGREE").deregistered();
    order.officer("userTask_collectLicence", Map.of("decision", "NOT_HANDED_IN"));
    desks.submit("officer430000", order.number, "userTask_declareVoid", Map.of("publishedOn", order.today(), "medium", "湖南律师网"));
    closedWith("终止并注销", "endEvent_terminated");
    assertThat(documents.latest(order.number, DocumentKind.VOID_NOTICE)).isPresent();
    assertThat(documents.latest(order.number, DocumentKind.LICENCE_LIST)).isEmpty();
  }

  private void liquidated() {
    order.proposedToProvince().acknowledged().decided("TERMINATE");
    order.firm("userTask_publishNotice", Map.of("decision", "PUBLISHED", "publishedOn", order.today(), "medium", "湖南日报"));
    order.firm("userTask_reportLiquidation", Map.of("decision", "FINISHED", "finishedOn", order.today(), "liquidator", "清算组"));
  }

  private Order publishedByCity(String neglect) {
    order.city("userTask_publishForFirm", Map.of("publishedOn", order.today(), "medium", "湖南日报", "opinion", "直接报省注销"));
    assertThat(text(DocumentKind.TERMINATION_ANNOUNCEMENT)).contains(neglect);
    assertThat(text(DocumentKind.DEREGISTRATION_OPINION)).contains(neglect, "我局已于", "直接报省注销");
    return order;
  }

  private String text(DocumentKind kind) {
    return documents.latest(order.number, kind).orElseThrow().text();
  }

  void closedWith(String outcome, String lastEvent) {
    assertThat(order.open()).isEmpty();
    assertThat(caseFiles.file(order.number).state()).isEqualTo(CaseState.CLOSED);
    assertThat(caseFiles.file(order.number).outcome()).isEqualTo(outcome);
    assertThat(history.createHistoricActivityInstanceQuery().activityId(lastEvent).processInstanceId(
        history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(order.number).processDefinitionKey("firm-rectification")
            .singleResult().getId()).count()).isEqualTo(1);
  }
}
