package org.legaloversight.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiagramFormTest {

  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

  static Stream<UserTask> userTasks() {
    return Diagram.all().stream().flatMap(diagram -> diagram.model().getModelElementsByType(UserTask.class).stream());
  }

  @Test
  void every_form_is_used_once_and_carries_the_name_of_its_file() throws Exception {
    var used = Diagram.all().stream()
        .flatMap(diagram -> Stream.of(UserTask.class, StartEvent.class).flatMap(type -> diagram.model().getModelElementsByType(type).stream()))
        .map(DiagramFormTest::formOf).filter(form -> form != null).toList();
    assertThat(FormFile.all()).extracting(FormFile::id).containsExactlyInAnyOrderElementsOf(used);
    assertThat(FormFile.all()).allSatisfy(form -> assertThat(form.file()).hasFileName(form.id() + ".form"));
  }

  @ParameterizedTest
  @MethodSource("userTasks")
  void a_task_s_form_is_named_after_process_and_task(UserTask task) {
    var process = ((Process) task.getParentElement()).getId();
    assertThat(formOf(task)).isEqualTo(process + "-" + task.getId().replace("userTask_", ""));
    assertThat(task.getAttributeValueNs(CAMUNDA, "formRefBinding")).isEqualTo("deployment");
  }

  @ParameterizedTest
  @MethodSource("userTasks")
  void the_options_of_the_form_are_the_ways_out_of_the_gateway(UserTask task) {
    var options = FormFile.named(formOf(task)).decisions();
    var gateway = task.getOutgoing().iterator().next().getTarget();
    if (!asks(gateway)) {
      assertThat(passesOnADecision(task)).as("a decision nobody reads").isFalse();
      return;
    }
    assertThat(passesOnADecision(task)).isTrue();
    assertThat(waysOut((ExclusiveGateway) gateway, options.keySet())).isEqualTo(options);
  }

  private static boolean asks(FlowNode node) {
    return node instanceof ExclusiveGateway && node.getOutgoing().size() > 1;
  }

  private static boolean passesOnADecision(UserTask task) {
    return task.getExtensionElements() != null
        && task.getExtensionElements().getDomElement().getTextContent().contains("${decision}");
  }

  /** Value and name of each flow; the default flow stands for the option that no condition names. */
  private static Map<String, String> waysOut(ExclusiveGateway gateway, Set<String> options) {
    var ways = new LinkedHashMap<String, String>();
    for (var flow : gateway.getOutgoing()) {
      assertThat(flow.getConditionExpression() == null).as(flow.getId()).isEqualTo(flow.equals(gateway.getDefault()));
      if (flow.getConditionExpression() != null) {
        var value = flow.getConditionExpression().getTextContent().replaceFirst("^\\$\\{outcome == '(\\w+)'}$", "$1");
        assertThat(ways.put(value, flow.getName())).as("two ways out for " + value).isNull();
      }
    }
    var unnamed = new HashSet<>(options);
    unnamed.removeAll(ways.keySet());
    assertThat(unnamed).as("options for the default flow of " + gateway.getId()).hasSize(1);
    ways.put(unnamed.iterator().next(), gateway.getDefault().getName());
    return ways;
  }

  private static String formOf(FlowNode node) {
    return node.getAttributeValueNs(CAMUNDA, "formRef");
  }
}
