package org.legaloversight.engine;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** The table "element, what, article of law" of all diagrams, taken from the notes in the diagrams. */
final class LawTable {

  static final String SOURCE = "依据：";

  private LawTable() {}

  static String write(List<Diagram> diagrams) {
    return diagrams.stream().map(LawTable::section).collect(Collectors.joining("\n"));
  }

  /** User tasks, timers and decisions, in the order of the diagram. */
  static List<FlowNode> answerableElements(Diagram diagram) {
    return process(diagram).getFlowElements().stream()
        .filter(FlowNode.class::isInstance).map(FlowNode.class::cast)
        .filter(LawTable::answersToTheLaw).toList();
  }

  private static boolean answersToTheLaw(FlowNode node) {
    return node instanceof UserTask || node instanceof BoundaryEvent || node instanceof BusinessRuleTask
        || node instanceof Gateway && node.getOutgoing().size() > 1;
  }

  private static Process process(Diagram diagram) {
    return diagram.model().getModelElementById(diagram.process());
  }

  private static String section(Diagram diagram) {
    var rows = answerableElements(diagram).stream().map(LawTable::row).collect(Collectors.joining());
    return "### %s `%s`\n\n".formatted(process(diagram).getName(), diagram.process())
        + (rows.isEmpty() ? "没有人工任务、计时器和判断。\n" : "| 元素 | 名称 | 做什么、为什么 | 依据 |\n|---|---|---|---|\n" + rows);
  }

  private static String row(FlowNode node) {
    var note = Diagram.documentation(node);
    var cut = note.lastIndexOf(SOURCE);
    var what = cut < 0 ? note : note.substring(0, cut);
    var article = cut < 0 ? "" : note.substring(cut + SOURCE.length());
    return "| `%s` | %s | %s | %s |\n".formatted(node.getId(), node.getName(), what.strip(), article.strip());
  }
}
