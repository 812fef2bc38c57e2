package org.legaloversight.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Over all paths of the diagram: a law firm is ended only after every step the law asks for.
 * Source: 律师法 22(1)(1), 律师事务所管理办法 31(1)(1), 行政处罚法 44, 45, 64 by analogy.
 */
class TerminationPathTest {

  private static final String START = "startEvent_openOrder";
  private static final String END = "endEvent_terminated";

  private final BpmnModelInstance model = Diagram.named("firm-rectification").model();

  static Stream<Set<String>> stepsFromExaminationOn() {
    return Stream.of(
        Set.of("userTask_examineTermination"), Set.of("flow_support"),
        Set.of("serviceTask_issueTerminationNotice"), Set.of("userTask_serveTerminationNotice"), Set.of("flow_terminationNoticeServed"),
        Set.of("userTask_submitStatement", "boundaryEvent_statementExpired"),
        Set.of("userTask_submitOpinion"), Set.of("userTask_reviewTermination"),
        Set.of("userTask_decideTermination"), Set.of("flow_terminate"));
  }

  static Stream<Set<String>> stepsFromRecheckOn() {
    return Stream.concat(
        Stream.of(Set.of("userTask_recheckOnSite"), Set.of("userTask_confirmRecheck"), Set.of("flow_failed"), Set.of("flow_conditionsLost")),
        stepsFromExaminationOn());
  }

  static Stream<Set<String>> stepsFromNoticeOn() {
    return Stream.concat(
        Stream.of(Set.of("serviceTask_issueNotice"), Set.of("userTask_recordService"), Set.of("flow_served"), Set.of("serviceTask_startClock"), Set.of("flow_report", "boundaryEvent_periodExpired")),
        stepsFromRecheckOn());
  }

  static Stream<Set<String>> stepsFromDraftOn() {
    return Stream.concat(Stream.of(Set.of("userTask_approveOrder"), Set.of("flow_approve"), Set.of("flow_orderNeeded")), stepsFromNoticeOn());
  }

  @Test
  void a_firm_can_be_terminated_at_all() {
    assertThat(reached(START, Set.of())).contains(END);
  }

  @ParameterizedTest
  @MethodSource("stepsFromDraftOn")
  void no_path_ends_a_firm_without(Set<String> step) {
    assertStandsBetween(START, step);
  }

  @ParameterizedTest
  @MethodSource("stepsFromNoticeOn")
  void a_new_period_takes_every_step_from_the_notice_on_again(Set<String> step) {
    assertStandsBetween("flow_newPeriod", step);
  }

  @ParameterizedTest
  @MethodSource("stepsFromExaminationOn")
  void a_case_sent_back_by_the_province_takes_every_step_from_the_examination_on_again(Set<String> step) {
    assertStandsBetween("flow_sendBackToCity", step);
  }

  @ParameterizedTest
  @MethodSource("stepsFromRecheckOn")
  void a_case_sent_back_by_the_city_takes_every_step_from_the_recheck_on_again(Set<String> step) {
    assertStandsBetween("flow_sendBackToCounty", step);
  }

  @ParameterizedTest
  @ValueSource(strings = {START, "flow_newPeriod"})
  void the_recheck_comes_only_after_a_report_or_the_end_of_the_period(String from) {
    assertThat(reached(from, Set.of("flow_report", "boundaryEvent_periodExpired"))).doesNotContain("userTask_recheckOnSite");
    assertThat(reached(from, Set.of("flow_report"))).contains("userTask_recheckOnSite");
    assertThat(reached(from, Set.of("boundaryEvent_periodExpired"))).contains("userTask_recheckOnSite");
  }

  private void assertStandsBetween(String from, Set<String> step) {
    assertThat(step).allSatisfy(id -> assertThat((Object) model.getModelElementById(id)).as(id).isNotNull());
    assertThat(reached(from, Set.of())).as("with it").contains(END);
    assertThat(reached(from, step)).as("without it").doesNotContain(END);
  }

  /** Ids of all nodes and flows reached from one of them when the removed ones are gone; a boundary event is reached from its task. */
  private Set<String> reached(String from, Set<String> removed) {
    var seen = new HashSet<String>();
    var open = new ArrayDeque<>(Set.of(from));
    while (!open.isEmpty()) {
      var id = open.pop();
      if (!removed.contains(id) && seen.add(id)) {
        next(id).forEach(open::push);
      }
    }
    return seen;
  }

  private Stream<String> next(String id) {
    if (model.getModelElementById(id) instanceof SequenceFlow flow) {
      return Stream.of(flow.getTarget().getId());
    }
    FlowNode node = model.getModelElementById(id);
    var boundaries = model.getModelElementsByType(BoundaryEvent.class).stream().filter(event -> event.getAttachedTo().equals(node));
    return Stream.concat(node.getOutgoing().stream().map(SequenceFlow::getId), boundaries.map(BoundaryEvent::getId));
  }
}
