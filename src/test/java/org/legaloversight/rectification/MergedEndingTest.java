package org.legaloversight.rectification;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.register.Enrolment;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.register.FirmRules;
import org.legaloversight.register.FirmState;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Refusals;
import org.legaloversight.testing.StandingRules;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A branch whose own end was merged into its firm's, when the decision to end the firm is annulled: its own decision stands. */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MergedEndingTest {

  private static final String CONSIDER = "userTask_considerResumption";

  @Autowired Enrolment enrolment;
  @Autowired Desks desks;
  @Autowired MovableClock clock;
  @Autowired Refusals refusals;
  @Autowired FirmRegister register;
  @Autowired FirmRules rules;
  @Autowired CaseFiles caseFiles;
  @Autowired JdbcClient database;
  @Autowired HistoryService history;

  private StandingRules standing;
  private Order order;
  private Order own;
  private String branch;

  @BeforeEach
  void a_firm_with_a_branch() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    standing = StandingRules.from(database);
    order = new Order(enrolment, desks, clock);
    branch = new Firms(enrolment).branch(order.firm, Order.COUNTY);
    own = new Order(enrolment, desks, clock, branch);
  }

  @AfterEach
  void the_standing_rules_hold() {
    standing.hold();
  }

  @AfterAll
  void every_step_of_the_diagram_was_taken() {
    Set<String> all = Bpmn.readModelFromFile(new File("processes/termination-resumed.bpmn")).getModelElementsByType(FlowNode.class).stream()
        .map(FlowNode::getId).collect(Collectors.toSet());
    assertThat(history.createHistoricActivityInstanceQuery().list().stream()
        .filter(each -> each.getProcessDefinitionKey().equals("termination-resumed")).map(HistoricActivityInstance::getActivityId)).containsAll(all);
  }

  /** The firm must end while the branch is ending; the branch's case is merged, and the firm's decision annulled. */
  private void mergedAndAnnulled(Order firm, Order ofTheBranch) {
    FilledForms.terminated(firm);
    settled(ofTheBranch, "MERGE");
    confirmed(registered(firm, decisionIn(firm)));
  }

  private Order taken(Order closed) {
    closed.officer(CONSIDER, Map.of("decision", "REOPEN", "opinion", "终止决定仍然有效"));
    return running();
  }

  private Order running() {
    Order next = new Order(enrolment, desks, clock, branch);
    List<CaseFile> files = caseFiles.runningOf(branch);
    assertThat(files).hasSize(1);
    next.number = files.get(0).number();
    return next;
  }

  private FirmState state(String licence) {
    return register.firm(licence).state();
  }

  @Test
  void its_end_is_taken_up_in_a_new_case_and_goes_to_the_end() {
    FilledForms.terminated(own);
    mergedAndAnnulled(order, own);
    assertThat(state(order.firm)).isEqualTo(FirmState.ACTIVE);
    assertThat(state(branch)).isEqualTo(FirmState.TERMINATING);
    assertThat(own.open()).containsExactly(CONSIDER);
    assertThat(desks.shown("officer" + Order.COUNTY, own.number, CONSIDER, "background")).contains("自身的终止决定未被撤销", "接续终止程序");
    Order next = taken(own);
    assertThat(next.open()).containsExactly("userTask_publishNotice");
    assertThat(register.locked(Firms.lawyer(branch, 0))).isTrue();
    assertThat(caseFiles.file(own.number).running()).isFalse();
    next.ended();
    assertThat(state(branch)).isEqualTo(FirmState.DEREGISTERED);
    assertThat(caseFiles.file(next.number).outcome()).isEqualTo("终止并注销");
    assertThat(register.locked(Firms.lawyer(branch, 0))).isFalse();
  }

  @Test
  void nobody_may_leave_it_as_it_is_nor_leave_the_branch() {
    FilledForms.terminated(own);
    mergedAndAnnulled(order, own);
    assertThat(refusals.of(() -> own.officer(CONSIDER, Map.of("decision", "LEAVE", "opinion", "不办")))).contains("仍应当终止", "接续");
    assertThat(register.locked(Firms.lawyer(branch, 0))).isFalse();
    assertThat(rules.barsToMove(Firms.lawyer(branch, 0))).isNotEmpty();
    assertThat(refusals.of(() -> new Order(enrolment, desks, clock, branch).opened("ARCHIVES"))).contains("不再责令限期整改");
  }

  @Test
  void it_goes_on_also_when_the_firm_had_left_the_register_and_the_branch_with_it() {
    FilledForms.terminated(own);
    FilledForms.terminated(order).acknowledged();
    String decision = decisionIn(order);
    order.ended();
    assertThat(state(branch)).isEqualTo(FirmState.DEREGISTERED);
    settled(own, "MERGE");
    registered(order, decision);
    assertThat(desks.shown("head" + Order.PROVINCE, order.number, "userTask_confirmAnnulment", "background"))
        .contains("恢复为“正在终止”", "自身的终止决定未被撤销");
    confirmed(order);
    assertThat(state(branch)).isEqualTo(FirmState.TERMINATING);
    taken(own).ended();
    assertThat(state(branch)).isEqualTo(FirmState.DEREGISTERED);
    desks.submit("officer" + Order.PROVINCE, order.number, "userTask_seeToAtProvince", Map.of("result", "已颁发"));
  }

  @Test
  void when_its_own_decision_is_annulled_the_new_case_stops_and_the_branch_is_back() {
    FilledForms.terminated(own);
    String decision = decisionIn(own);
    mergedAndAnnulled(order, own);
    Order next = taken(own);
    confirmed(registeredIn(next, decision));
    assertThat(state(branch)).isEqualTo(FirmState.ACTIVE);
    assertThat(caseFiles.file(next.number).outcome()).isEqualTo("决定被撤销");
    assertThat(next.open()).isEmpty();
    assertThat(register.locked(Firms.lawyer(branch, 0))).isFalse();
    assertThat(refusals.of(() -> registered(own, decision))).contains("此前已经撤销");
  }

  @Test
  void its_deregistration_rests_on_the_decision_of_the_closed_case_and_falls_with_it() {
    FilledForms.terminated(own);
    String decision = decisionIn(own);
    mergedAndAnnulled(order, own);
    Order next = taken(own).ended();
    String deregistration = database.sql("select number from official_document where case_number = ? and kind = 'DEREGISTRATION_DECISION'")
        .param(next.number).query(String.class).single();
    assertThat(database.sql("select text from official_document where case_number = ? and kind = 'DEREGISTRATION_OPINION'").param(next.number)
        .query(String.class).single()).contains(decision + "终止决定书决定终止").doesNotContain("自行决定解散");
    assertThat(refusals.of(() -> registered(next, deregistration))).contains("终止决定书" + decision + "为依据");
    confirmed(registeredIn(next, decision));
    assertThat(state(branch)).isEqualTo(FirmState.ACTIVE);
    assertThat(refusals.of(() -> registered(next, deregistration))).contains("此前已经撤销");
    assertThat(refusals.of(() -> registered(next, decision))).contains("此前已经撤销");
    desks.submit("officer" + Order.PROVINCE, next.number, "userTask_seeToAtProvince", Map.of("result", "已颁发"));
  }

  @Test
  void a_case_that_carried_it_on_may_be_merged_and_carried_on_in_its_turn() {
    FilledForms.terminated(own);
    String decision = decisionIn(own);
    mergedAndAnnulled(order, own);
    Order second = taken(own);
    mergedAndAnnulled(new Order(enrolment, desks, clock, order.firm), second);
    assertThat(second.open()).containsExactly(CONSIDER);
    Order third = taken(second);
    assertThat(third.open()).containsExactly("userTask_publishNotice");
    confirmed(registeredIn(third, decision));
    assertThat(state(branch)).isEqualTo(FirmState.ACTIVE);
  }

  @Test
  void a_branch_that_had_dissolved_itself_goes_on_dissolving() {
    own.opened("ARCHIVES").approved().served().acknowledged();
    own.firm("userTask_submitReport", Map.of("decision", "DISSOLVE", "reason", "解散"));
    mergedAndAnnulled(order, own);
    Order next = taken(own).ended();
    assertThat(caseFiles.file(next.number).outcome()).isEqualTo("自行解散并注销");
  }

  @Test
  void once_its_own_decision_is_annulled_the_case_may_be_left_closed() {
    FilledForms.terminated(own);
    String decision = decisionIn(own);
    mergedAndAnnulled(order, own);
    confirmed(registered(own, decision));
    assertThat(state(branch)).isEqualTo(FirmState.ACTIVE);
    own.officer(CONSIDER, Map.of("decision", "LEAVE", "opinion", "已撤销"));
    assertThat(own.open()).isEmpty();
  }

  /** The firm that must end holds the branch back; when that falls too, the branch must end by nobody's decision any more. */
  @Test
  void a_decision_of_the_branch_that_was_annulled_in_between_is_not_carried_on() {
    FilledForms.terminated(own);
    String decision = decisionIn(own);
    FilledForms.terminated(order);
    settled(own, "MERGE");
    confirmed(registered(own, decision));
    assertThat(state(branch)).isEqualTo(FirmState.TERMINATING);
    own.officer("userTask_seeToAtCounty", Map.of("result", "随总所终止"));
    registered(order, decisionIn(order));
    assertThat(desks.shown("head" + Order.PROVINCE, order.number, "userTask_confirmAnnulment", "background"))
        .doesNotContain("自身的终止决定未被撤销");
    confirmed(order);
    assertThat(state(branch)).isEqualTo(FirmState.ACTIVE);
    own.officer(CONSIDER, Map.of("decision", "LEAVE", "opinion", "已撤销"));
  }

  @Test
  void the_same_when_the_firm_and_the_branch_had_left_the_register() {
    FilledForms.terminated(own);
    String decision = decisionIn(own);
    FilledForms.terminated(order).acknowledged();
    String firmDecision = decisionIn(order);
    order.ended();
    settled(own, "MERGE");
    confirmed(registered(own, decision));
    assertThat(state(branch)).isEqualTo(FirmState.DEREGISTERED);
    confirmed(registered(order, firmDecision));
    assertThat(state(branch)).isEqualTo(FirmState.ACTIVE);
    own.officer(CONSIDER, Map.of("decision", "LEAVE", "opinion", "已撤销"));
  }

  @Test
  void what_the_branch_s_own_end_affected_is_asked_again_when_its_own_decision_falls_later() {
    Order beside = Annulled.beside(own);
    FilledForms.terminated(own);
    String decision = decisionIn(own);
    settled(beside, "MERGE");
    mergedAndAnnulled(order, own);
    Order next = taken(own);
    confirmed(registeredIn(next, decision));
    assertThat(beside.open()).containsExactly(CONSIDER);
    beside.officer(CONSIDER, Map.of("decision", "LEAVE", "opinion", "已整改"));
  }

  /** The decision was made in another case than the one in which it is carried out. */
  private Order registeredIn(Order carrier, String decision) {
    assertThat(desks.start("head" + Order.PROVINCE, "decision-annulled", Annulled.ruling(decision, carrier.today()))).isEqualTo(carrier.number);
    return carrier;
  }
}
