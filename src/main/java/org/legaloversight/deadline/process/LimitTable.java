package org.legaloversight.deadline.process;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;

/**
 * One released revision of the table of time limits. Columns are found by what they ask and by their names, so that they may
 * stand in any order.
 *
 * @param revision the id of the decision definition
 * @param rows in the order of the table
 */
record LimitTable(String revision, List<LimitRow> rows) {

  /** @throws IllegalStateException when a row has no id of a limit that can be read */
  static LimitTable read(String revision, DmnModelInstance model) {
    Decision decision = model.getModelElementById(DecidedTimeLimits.TABLE);
    DecisionTable table = (DecisionTable) decision.getExpression();
    return new LimitTable(revision, table.getRules().stream().map(rule -> row(table, rule)).toList());
  }

  /** What the table has about a limit: a row for each version of the law. */
  List<LimitRow> versions(String limit) {
    return rows.stream().filter(row -> row.id().equals(limit)).toList();
  }

  private static LimitRow row(DecisionTable table, Rule rule) {
    Map<String, String> cells = new HashMap<>();
    Iterator<Input> asked = table.getInputs().iterator();
    rule.getInputEntries().forEach(entry -> cells.put(question(asked.next()), text(entry.getText())));
    Iterator<Output> told = table.getOutputs().iterator();
    rule.getOutputEntries().forEach(entry -> cells.put(told.next().getName(), text(entry.getText())));
    return new LimitRow(rule.getId(), cells);
  }

  /** The variable a column asks for; the day is asked for as {@code date(on)}. */
  private static String question(Input column) {
    return text(column.getInputExpression().getText()).replaceAll("date\\((\\w+)\\)", "$1");
  }

  private static String text(Text cell) {
    return cell == null ? "" : cell.getTextContent().strip();
  }
}
