package org.legaloversight.licensing.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.legaloversight.licensing.Material;
import org.legaloversight.licensing.Materials;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Reads the table out of the engine, so that a revision which a modeler releases counts at once. It is read and not decided, because a
 * decision leaves a line of history for each question.
 */
@Component
class ReleasedMaterials implements Materials {

  private static final String TABLE = "licence-materials";

  private record Table(String revision, List<Map<String, String>> rows) {}

  private final ProcessEngine engine;
  private volatile Table newest;

  ReleasedMaterials(@Lazy ProcessEngine engine) {
    this.engine = engine;
  }

  @Override
  public List<Material> of(String matter, Set<String> variants) {
    return table().rows().stream().filter(row -> row.get("matter").equals(matter))
        .filter(row -> row.get("variant").isEmpty() || variants.contains(row.get("variant")))
        .map(row -> new Material(row.get("item"), row.get("name"), row.get("article"))).toList();
  }

  /** Whoever asks need not have rights on the engine: the law is the same for everybody. */
  private Table table() {
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(this::released));
  }

  private Table released() {
    DecisionDefinition released = engine.getRepositoryService().createDecisionDefinitionQuery().decisionDefinitionKey(TABLE)
        .withoutTenantId().latestVersion().singleResult();
    if (released == null) {
      throw new IllegalStateException("The decision " + TABLE + " is not deployed: no application can be checked");
    }
    Table known = newest;
    if (known == null || !known.revision().equals(released.getId())) {
      known = new Table(released.getId(), rows(engine.getRepositoryService().getDmnModelInstance(released.getId())));
      newest = known;
    }
    return known;
  }

  private static List<Map<String, String>> rows(DmnModelInstance model) {
    DecisionTable table = (DecisionTable) ((Decision) model.getModelElementById(TABLE)).getExpression();
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
