package org.legaloversight.engine;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.legaloversight.Refusal;

/**
 * Refuses, when it is deployed, a diagram that brings code of its own: scripts, class names, connectors, mail, shell and
 * external tasks, forms of raw HTML. What a diagram may do is call {@link DiagramVocabulary}.
 */
final class NoForeignCode extends AbstractBpmnParseListener {

  private static final Set<String> TAGS = Set.of("scriptTask", "script", "connector");
  private static final Set<String> ATTRIBUTES = Set.of("class", "variableMappingClass", "type");

  @Override
  public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
    check(root);
  }

  private static void check(Element element) {
    if (TAGS.contains(element.getTagName())) {
      throw refused(element, element.getTagName());
    }
    for (String attribute : ATTRIBUTES) {
      if (element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, attribute) != null || ownClass(element, attribute)) {
        throw refused(element, attribute);
      }
    }
    if (element.getTagName().equals("conditionExpression") && element.attribute("language") != null) {
      throw refused(element, "language");
    }
    String form = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "formKey");
    if (form != null && !form.startsWith("camunda-forms:")) {
      throw refused(element, "formKey");
    }
    element.elements().forEach(NoForeignCode::check);
  }

  /** Listeners and fields are elements of Camunda's namespace: their attributes carry none. */
  private static boolean ownClass(Element element, String attribute) {
    return attribute.equals("class") && element.attribute("class") != null;
  }

  private static Refusal refused(Element element, String what) {
    String id = element.attribute("id");
    return new Refusal("流程图不得自带代码：第 " + element.getLine() + " 行"
        + (id == null ? "" : "（" + id + "）") + "使用了 " + what + "，请改为调用平台提供的表达式。");
  }
}
