package org.legaloversight.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legaloversight.rectification.Annulled.beside;
import static org.legaloversight.rectification.Annulled.confirmed;
import static org.legaloversight.rectification.Annulled.decisionIn;
import static org.legaloversight.rectification.Annulled.registered;
import static org.legaloversight.rectification.Annulled.settled;

import java.io.File;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.Timeline;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.deadline.DeadlineState;
import org.legaloversight.register.EnrolledFirm;
import org.legaloversight.register.Enrolment;
import org.legaloversight.register.FirmKind;
import org.legaloversight.register.Firm;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.register.FirmState;
import org.legaloversight.register.Lawyer;
import org.legaloversight.register.LawyerRegister;
import org.legaloversight.register.LicenceNumber;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Refusals;
import org.legaloversight.testing.StandingRules;
import org.legaloversight.testing.Together;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a firm's end brings about in other cases and at other desks, and what an annulment brings back (decision 0018). */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsequencesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final String OFFICER = "officer" + Order.COUNTY;
  private static final String PROVINCE = "head" + Order.PROVINCE;

  @Autowired Enrolment enrolment;
  @Autowired Desks desks;
  @Autowired MovableClock clock;
  @Autowired Refusals refusals;
  @Autowired FirmRegister register;
  @Autowired LawyerRegister lawyers;
  @Autowired CaseFiles caseFiles;
  @Autowired Timeline timeline;
  @Autowired DeadlineLedger ledger;
  @Autowired JdbcClient database;
  @Autowired HistoryService history;

  private Order order;
  private String branch;
  private StandingRules rules;

  @BeforeEach
  void a_firm_with_a_branch() {
    clock.moveTo(DAY);
    rules = StandingRules.from(database);
    order = new Order(enrolment, desks, clock);
    branch = new Firms(enrolment).branch(order.firm, "430104");
  }

  @AfterEach
  void the_standing_rules_hold() {
    rules.hold();
  }

  @AfterAll
  void every_step_of_the_three_diagrams_was_taken() {
    for (String process : List.of("affected-case", "register-errand", "decision-annulled")) {
      Set<String> all = Bpmn.readModelFromFile(new File("processes/" + process + ".bpmn")).getModelElementsByType(FlowNode.class).stream()
          .map(FlowNode::getId).collect(Collectors.toSet());
      assertThat(history.createHistoricActivityInstanceQuery().list().stream().filter(each -> each.getProcessDefinitionKey().equals(process))
          .map(HistoricActivityInstance::getActivityId)).as(process).containsAll(all);
    }
  }

  private Order terminated() {
    return FilledForms.terminated(order);
  }

  /** @return the number of the decision to end the firm */
  private String ended() {
    terminated().acknowledged();
    String decision = decisionIn(order);
    order.ended();
    return decision;
  }

  private Order ofTheBranch() {
    Order other = new Order(enrolment, desks, clock, branch);
    other.number = desks.start("officer430104", "firm-rectification", Map.of("firm", branch, "months", 1,
        "findings", List.of(Order.finding("ARCHIVES"))));
    return other;
  }

  private String list(String caseNumber) {
    return timeline.of(caseNumber).stream().map(event -> event.text()).filter(text -> text.startsWith("本决定的影响")).collect(Collectors.joining("\n"));
  }

  private FirmState state(String licence) {
    return register.firm(licence).state();
  }

  @Test
  void branches_end_with_their_firm_and_other_orders_become_tasks_at_their_own_desks() {
    Order beside = beside(order);
    Order atBranch = ofTheBranch();
    terminated();
    assertThat(state(branch)).isEqualTo(FirmState.TERMINATING);
    assertThat(desks.visible(OFFICER, beside.number)).contains("userTask_examineAffected");
    assertThat(desks.visible("officer430104", atBranch.number)).contains("userTask_examineAffected");
    assertThat(desks.visible(OFFICER, atBranch.number)).isEmpty();
    assertThat(list(order.number)).contains("〔变更〕分所", "随总所进入终止程序", beside.number, atBranch.number, "〔限制〕合伙人和责任律师6人");
    assertThat(desks.shown(OFFICER, beside.number, "userTask_examineAffected", "background")).contains("进入终止程序");
  }

  @Test
  void an_affected_case_that_is_merged_closes_with_its_tasks_and_clocks() {
    Order beside = beside(order);
    terminated();
    settled(beside, "MERGE");
    assertThat(caseFiles.file(beside.number).outcome()).isEqualTo("主体终止");
    assertThat(ledger.current(beside.number, "T01").orElseThrow().state()).isEqualTo(DeadlineState.CANCELLED);
    assertThat(beside.open()).isEmpty();
  }

  @Test
  void an_affected_case_that_goes_on_keeps_its_clocks_and_says_which() {
    Order beside = beside(order);
    terminated();
    settled(beside, "CONTINUE");
    assertThat(ledger.current(beside.number, "T01").orElseThrow().state()).isEqualTo(DeadlineState.RUNNING);
    assertThat(beside.open()).contains("userTask_submitReport");
    assertThat(timeline.of(beside.number)).anyMatch(event -> event.text().contains("下列期限照常计算：") && event.text().contains("2026-04-02"));
  }

  @Test
  void an_affected_case_that_closes_meanwhile_ends_its_task_by_itself() {
    Order beside = beside(order);
    terminated();
    desks.start("head" + Order.COUNTY, "firm-rectification-withdrawal", Map.of("caseNumber", beside.number, "reason", "有误"));
    assertThat(beside.open()).isEmpty();
  }

  @Test
  void against_a_firm_that_is_gone_no_order_goes_on() {
    Order beside = beside(order);
    terminated();
    settled(beside, "CONTINUE");
    order.ended();
    Annulled.examined(beside);
    assertThat(refusals.of(() -> beside.head("userTask_decideAffected", "CONTINUE"))).contains("已注销，本案没有相对人");
    beside.head("userTask_decideAffected", "MERGE");
    assertThat(caseFiles.file(beside.number).outcome()).isEqualTo("主体终止");
  }

  @Test
  void a_proposal_that_nobody_has_received_is_not_lost_in_a_merger() {
    Order beside = new Order(enrolment, desks, clock, order.firm).opened("FEE_VIOLATION").approved().served();
    terminated();
    Annulled.examined(beside);
    assertThat(refusals.of(() -> beside.head("userTask_decideAffected", "MERGE"))).contains("“接收处罚建议”尚未办理");
    beside.city("userTask_receivePenaltyProposal", "FILE").head("userTask_decideAffected", "MERGE");
    assertThat(beside.open()).isEmpty();
  }

  @Test
  void an_order_with_an_outcome_that_only_waits_to_be_received_stays() {
    Order beside = new Order(enrolment, desks, clock, order.firm).opened("DUES_UNPAID").approved();
    terminated();
    assertThat(beside.open()).containsExactly("userTask_receiveReferral");
    assertThat(list(order.number)).contains("已有结论（移送律师协会）");
  }

  @Test
  void a_branch_that_is_ending_in_a_case_of_its_own_leaves_that_case_to_its_head() {
    order = new Order(enrolment, desks, clock);
    branch = new Firms(enrolment).branch(order.firm, Order.COUNTY);
    Order own = FilledForms.terminated(new Order(enrolment, desks, clock, branch));
    String decision = ended();
    assertThat(state(branch)).isEqualTo(FirmState.DEREGISTERED);
    settled(own, "MERGE");
    assertThat(own.open()).isEmpty();
    assertThat(register.locked(Firms.lawyer(branch, 0))).isFalse();
    assertThat(decision).isNotEmpty();
  }

  @Test
  void a_change_that_concerns_nobody_says_so() {
    String number = beside(order).number;
    String alone = LicenceNumber.completing("31430102MA%07d".formatted(Integer.parseInt(order.firm.substring(10, 17)))).value();
    enrolment.enrol(List.of(new EnrolledFirm(new LicenceNumber(alone), "无人" + alone + "律师事务所", FirmKind.STATE, null, Order.COUNTY, "试验路",
        "某人", LocalDate.of(2015, 6, 1))), List.of(), "试验");
    register.suspend(alone, number, DAY);
    register.resume(alone, number);
    assertThat(list(number)).endsWith("本决定的影响（恢复营业）：\n没有受影响的事项。");
  }

  @Test
  void a_suspension_says_what_the_firm_may_not_do_and_who_may_leave_it() {
    String number = beside(order).number;
    register.suspend(branch, number, LocalDate.of(2026, 8, 31));
    assertThat(list(number)).contains("〔限制〕本所：至2026-08-31止不得变更名称、合并、分立、设立分所、自行解散", "聘用律师2人");
  }

  @Test
  void a_move_says_which_orders_it_took_along() {
    Order beside = beside(order);
    register.move(order.firm, "430104", "迁址");
    assertThat(database.sql("select new from register_event where subject = ? and what = 'CONSEQUENCES'").param(order.firm)
        .query(String.class).single()).contains("变更主管机关", beside.number, "随律师事务所移交", "〔不变〕分所");
  }

  @Test
  void an_annulment_brings_back_all_that_the_case_changed_and_nothing_else() {
    String gone = new Firms(enrolment).branch(order.firm, Order.COUNTY);
    FilledForms.terminated(new Order(enrolment, desks, clock, gone)).ended();
    Order beside = beside(order);
    String decision = ended();
    settled(beside, "MERGE");
    registered(order, decision);
    assertThat(desks.shown(PROVINCE, order.number, "userTask_confirmAnnulment", "background"))
        .contains("由“已注销”恢复为“正常执业”", "已收缴", "另立新案恢复办理", "律师10人的六个月期限");
    confirmed(order);
    assertThat(state(order.firm)).isEqualTo(FirmState.ACTIVE);
    assertThat(state(branch)).isEqualTo(FirmState.ACTIVE);
    assertThat(state(gone)).isEqualTo(FirmState.DEREGISTERED);
    assertThat(lawyers.lawyer(order.partner())).satisfies(partner -> {
      assertThat(partner.firm()).isEqualTo(order.firm);
      assertThat(partner.partner() && partner.responsible()).isTrue();
    });
    assertThat(lawyers.lawyer(order.employedLawyer()).partner()).isFalse();
    assertThat(lawyers.lawyer(Firms.lawyer(gone, 0)).firm()).isNull();
    assertThat(ledger.of(order.number)).filteredOn(deadline -> deadline.limit().equals("T24"))
        .allMatch(deadline -> deadline.state() == DeadlineState.CANCELLED);
    assertThat(desks.visible("officer" + Order.PROVINCE, order.number)).containsExactly("userTask_seeToAtProvince");
    assertThat(beside.open()).containsExactly("userTask_considerResumption");
    assertThat(list(order.number)).contains("撤销决定后恢复");
    assertThat(timeline.firstBrokenLink(order.number)).isEmpty();
    desks.submit("officer" + Order.PROVINCE, order.number, "userTask_seeToAtProvince", Map.of("result", "已颁发"));
  }

  @Test
  void a_merged_case_is_taken_up_in_a_new_one_when_its_officer_says_so() {
    Order beside = beside(order);
    String decision = ended();
    settled(beside, "MERGE");
    confirmed(registered(order, decision));
    beside.officer("userTask_considerResumption", Map.of("decision", "REOPEN", "opinion", "恢复"));
    assertThat(caseFiles.file(beside.number).running()).isFalse();
    assertThat(caseFiles.runningOf(order.firm)).singleElement().satisfies(file ->
        assertThat(desks.open(file.number())).containsExactly("userTask_approveOrder"));
  }

  @Test
  void a_merged_case_may_be_left_closed() {
    Order beside = beside(order);
    String decision = ended();
    settled(beside, "MERGE");
    confirmed(registered(order, decision));
    beside.officer("userTask_considerResumption", Map.of("decision", "LEAVE", "opinion", "已整改"));
    assertThat(beside.open()).isEmpty();
    assertThat(caseFiles.runningOf(order.firm)).isEmpty();
  }

  @Test
  void an_annulment_while_the_firm_is_ending_stops_the_end() {
    Order beside = beside(order);
    terminated();
    confirmed(registered(order, decisionIn(order)));
    assertThat(caseFiles.file(order.number).outcome()).isEqualTo("决定被撤销");
    assertThat(order.open()).isEmpty();
    assertThat(state(order.firm)).isEqualTo(FirmState.ACTIVE);
    assertThat(state(branch)).isEqualTo(FirmState.ACTIVE);
    assertThat(register.locked(order.partner())).isFalse();
    assertThat(beside.open()).doesNotContain("userTask_examineAffected").contains("userTask_submitReport");
  }

  @Test
  void an_annulment_leaves_the_city_to_take_note_of_the_case() {
    terminated();
    String decision = decisionIn(order);
    confirmed(registered(order.ended(), decision));
    assertThat(order.open()).contains("userTask_acknowledgeNotice");
    order.acknowledged();
    assertThat(caseFiles.file(order.number).outcome()).isEqualTo("终止并注销");
  }

  @Test
  void a_firm_that_came_back_may_end_again() {
    confirmed(registered(order, ended()));
    Order again = new Order(enrolment, desks, clock, order.firm);
    FilledForms.terminated(again).ended();
    assertThat(state(order.firm)).isEqualTo(FirmState.DEREGISTERED);
  }

  @Test
  void a_lawyer_who_has_moved_on_stays_there_and_the_county_is_told() {
    String decision = ended();
    String other = new Firms(enrolment).partnership(Order.COUNTY);
    lawyers.join(order.employedLawyer(), other, "湘430100异〔2026〕1号");
    confirmed(registered(order, decision));
    assertThat(lawyers.lawyer(order.employedLawyer()).firm()).isEqualTo(other);
    assertThat(desks.shown(OFFICER, order.number, "userTask_seeToAtCounty", "background")).contains("不再恢复", "核实本人意愿");
    desks.submit(OFFICER, order.number, "userTask_seeToAtCounty", Map.of("result", "本人不返回"));
    assertThat(desks.visible(OFFICER, order.number)).isEmpty();
  }

  @Test
  void a_firm_whose_name_is_taken_stays_off_the_register_and_so_do_its_lawyers() {
    String decision = ended();
    Annulled.takeName(order);
    confirmed(registered(order, decision));
    assertThat(state(order.firm)).isEqualTo(FirmState.DEREGISTERED);
    assertThat(state(branch)).isEqualTo(FirmState.DEREGISTERED);
    assertThat(lawyers.lawyer(order.partner()).firm()).isNull();
    assertThat(desks.shown(OFFICER, order.number, "userTask_seeToAtCounty", "background")).contains("名称已由另一家律师事务所使用", "未恢复");
  }

  @Test
  void a_partner_who_was_barred_meanwhile_comes_back_but_not_as_a_partner() {
    String decision = ended();
    lawyers.suspendPractice(order.partner(), beside(new Order(enrolment, desks, clock)).number, DAY, 6);
    confirmed(registered(order, decision));
    Lawyer partner = lawyers.lawyer(order.partner());
    assertThat(partner.firm()).isEqualTo(order.firm);
    assertThat(partner.partner()).isFalse();
  }

  @Test
  void an_annulled_deregistration_of_a_firm_that_dissolved_itself_brings_it_back() {
    order.opened("ARCHIVES").approved().served().acknowledged();
    order.firm("userTask_submitReport", Map.of("decision", "DISSOLVE", "reason", "解散")).ended();
    confirmed(registered(order, document("DEREGISTRATION_DECISION")));
    assertThat(state(order.firm)).isEqualTo(FirmState.ACTIVE);
  }

  @Test
  void what_was_registered_by_mistake_is_dropped() {
    terminated();
    registered(order, decisionIn(order));
    desks.submit(PROVINCE, order.number, "userTask_confirmAnnulment", Map.of("decision", "DROP", "opinion", "登记有误"));
    assertThat(state(order.firm)).isEqualTo(FirmState.TERMINATING);
    registered(order, decisionIn(order));
    assertThat(refusals.of(() -> registered(order, decisionIn(order)))).contains("已有一件等待确认的撤销");
  }

  @Test
  void an_annulment_is_carried_out_by_the_head_of_the_province_once_and_of_the_decision_it_rests_on() {
    String decision = ended();
    String deregistration = document("DEREGISTRATION_DECISION");
    assertThat(refusals.of(() -> desks.start("head" + Order.COUNTY, "decision-annulled", Annulled.ruling(decision, order.today()))))
        .contains("只有省司法厅负责人");
    assertThat(refusals.of(() -> registered(order, "湘司律终〔1999〕1号"))).contains("没有文号为");
    assertThat(refusals.of(() -> registered(order, deregistration))).contains("终止决定书", "为依据，后者未被撤销的，律师事务所仍应当依其办理");
    assertThat(refusals.of(() -> registered(order, document("RECTIFICATION_NOTICE")))).contains("只有终止决定书、注销决定书");
    assertThat(refusals.of(() -> desks.start(PROVINCE, "decision-annulled", Annulled.ruling(decision, "2026-03-01")))).contains("请核对日期");
    assertThat(refusals.of(() -> desks.start(PROVINCE, "decision-annulled", Annulled.ruling(decision, "2026-03-03")))).contains("请核对日期");
    confirmed(registered(order, decision));
    assertThat(refusals.of(() -> registered(order, decision))).contains("此前已经撤销");
    assertThat(refusals.of(() -> registered(order, deregistration))).contains("此前已经撤销");
    assertThat(refusals.of(() -> register.undo(order.number, "再次"))).contains("没有尚可恢复的名册变更");
  }

  @Test
  void of_two_who_confirm_at_once_one_restores() throws InterruptedException {
    registered(order, ended());
    String task = desks.any(order.number, "userTask_confirmAnnulment").getId();
    List<Object> results = Together.twice(() -> {
      desks.submitTask(PROVINCE, task, Map.of("decision", "CONFIRM", "opinion", "执行"));
      return "done";
    });
    assertThat(results).filteredOn("done"::equals).hasSize(1);
    assertThat(state(order.firm)).isEqualTo(FirmState.ACTIVE);
    assertThat(database.sql("select count(*) from register_event where case_number = ? and subject = ? and undoes is not null")
        .params(order.number, order.firm).query(Integer.class).single()).isEqualTo(2);
  }

  @Test
  void a_partner_suspended_for_six_months_loses_partnership_and_the_county_must_act() {
    Order penalty = beside(order);
    for (int partner = 0; partner < 3; partner++) {
      lawyers.suspendPractice(Firms.lawyer(branch, partner), penalty.number, DAY, 6);
    }
    assertThat(desks.shown(OFFICER, penalty.number, "userTask_seeToAtCounty", "background")).contains("请督促该所申请变更负责人").doesNotContain("低于法定人数");
    lawyers.suspendPractice(Firms.lawyer(order.firm, 1), penalty.number, DAY, 6);
    assertThat(lawyers.lawyer(Firms.lawyer(order.firm, 1))).satisfies(lawyer -> {
      assertThat(lawyer.partner()).isFalse();
      assertThat(lawyer.suspendedUntil()).isEqualTo(LocalDate.of(2026, 9, 2));
      assertThat(lawyer.partnerBarredUntil()).isEqualTo(LocalDate.of(2029, 9, 2));
    });
    assertThat(desks.shown(OFFICER, penalty.number, "userTask_seeToAtCounty", "background")).contains("合伙人仅剩2人", "发起限期整改");
    assertThat(list(penalty.number)).contains("不得变更执业机构", "合伙人身份");
    register.undo(penalty.number, "复议撤销");
    assertThat(lawyers.lawyer(Firms.lawyer(order.firm, 1))).satisfies(lawyer -> {
      assertThat(lawyer.partner()).isTrue();
      assertThat(lawyer.suspendedUntil()).isNull();
      assertThat(lawyer.partnerBarredUntil()).isNull();
    });
  }

  private String document(String kind) {
    return database.sql("select number from official_document where case_number = ? and kind = ? order by ordinal desc limit 1")
        .params(order.number, kind).query(String.class).single();
  }
}
