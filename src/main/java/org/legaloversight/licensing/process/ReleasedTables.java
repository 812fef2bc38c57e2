package org.legaloversight.licensing.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Reads decision tables out of the engine, so that a revision which a modeler releases counts at once. They are read and not decided,
 * because a decision leaves a line of history for each question.
 */
@Component
class ReleasedTables {

  private record Table(String revision, List<Map<String, String>> rows) {}

  private final ProcessEngine engine;
  private final Map<String, Table> newest = new ConcurrentHashMap<>();

  ReleasedTables(@Lazy ProcessEngine engine) {
    this.engine = engine;
  }

  /**
   * The rows in their order, each with its cells by the names of their columns; a cell without anything is empty. Whoever asks need
   * not have rights on the engine: the law is the same for everybody.
   */
  List<Map<String, String>> rows(String table) {
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(() -> released(table))).rows();
  }

  private Table released(String table) {
    DecisionDefinition released = engine.getRepositoryService().createDecisionDefinitionQuery().decisionDefinitionKey(table)
        .withoutTenantId().latestVersion().singleResult();
    if (released == null) {
      throw new IllegalStateException("The decision " + table + " is not deployed: no application can be checked");
    }
    return newest.compute(table, (key, known) -> known != null && known.revision().equals(released.getId()) ? known
        : new Table(released.getId(), rows(table, engine.getRepositoryService().getDmnModelInstance(released.getId()))));
  }

  private static List<Map<String, String>> rows(String key, DmnModelInstance model) {
    DecisionTable table = (DecisionTable) ((Decision) model.getModelElementById(key)).getExpression();
    List<Map<String, String>> rows = new ArrayList<>();
    for (Rule rule : table.getRules()) {
      Map<String, String> cells = new HashMap<>();
      Iterator<Input> asked = table.getInputs().iterator();
      rule.getInputEntries().forEach(entry -> cells.put(literal(asked.next().getInputExpression().getText()), literal(entry.getText())));
      Iterator<Output> told = table.getOutputs().iterator();
      rule.getOutputEntries().forEach(entry -> cells.put(told.next().getName(), literal(entry.getText())));
      rows.add(cells);
    }
    return rows;
  }

  private static String literal(Text cell) {
    return cell == null ? "" : cell.getTextContent().strip().replaceAll("^\"|\"$", "");
  }
}
