package org.legaloversight.deadline.process;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.legaloversight.Refusal;

/**
 * Refuses, when it is deployed, a diagram that asks the ledger for a date where the date could not follow the ledger afterwards.
 * A date belongs in {@code camunda:dueDate} of a user task, or in the {@code timeDate} of a boundary event, an intermediate
 * event or the start of an event subprocess, and a user task has at most one timer that ends the same limit.
 */
final class LedgerInDiagrams extends AbstractBpmnParseListener {

  private static final String DUE_DATE = BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS.getNamespaceUri() + ":dueDate";
  private static final Set<String> TIMER_EVENTS = Set.of("boundaryEvent", "intermediateCatchEvent", "startEvent");

  @Override
  public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
    check(root, "", "");
    definitions.forEach(definition -> refuseTwoTimers(BoundDiagram.of(definition)));
  }

  private static void check(Element element, String parent, String grandparent) {
    String tag = element.getTagName();
    for (String attribute : element.attributes()) {
      checkText(element, element.attribute(attribute), tag.equals("userTask") && attribute.equals(DUE_DATE));
    }
    if (!tag.equals("documentation")) {
      checkText(element, element.getText(),
          tag.equals("timeDate") && parent.equals("timerEventDefinition") && TIMER_EVENTS.contains(grandparent));
    }
    element.elements().forEach(child -> check(child, tag, parent));
  }

  private static void checkText(Element element, String text, boolean place) {
    if (Binding.mentioned(text) && !(place && Binding.in(text).isPresent())) {
      throw new Refusal("流程图第 " + element.getLine() + " 行不能这样引用期限：" + text.strip()
          + "。期限只能写在用户任务的到期日或者定时事件的时间点中，写作 ${deadlines.due(execution, '期限编号')}。");
    }
  }

  private static void refuseTwoTimers(BoundDiagram diagram) {
    Set<String> ends = new HashSet<>();
    diagram.timers().values().stream().filter(timer -> timer.task() != null && timer.binding().ends()).forEach(timer -> {
      if (!ends.add(timer.task() + " " + timer.binding().limit())) {
        throw new Refusal("流程图中同一任务对期限" + timer.binding().limit() + "只能有一个到期定时事件，“" + timer.name() + "”是多余的。");
      }
    });
  }
}
