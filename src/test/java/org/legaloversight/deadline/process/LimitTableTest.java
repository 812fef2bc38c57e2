package org.legaloversight.deadline.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.File;
import java.time.LocalDate;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitTableTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private final DmnModelInstance model = Dmn.readModelFromFile(new File("processes/time-limits.dmn"));

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      clock     | "DAYS"     | is none of [WORKING_DAYS, CALENDAR_DAYS, MONTHS, YEARS, HOURS]
      duty      | PARTY      | is not a text in quotes
      roll      | ``         | is not a text in quotes
      name      | "  "       | is blank
      length    | "20"       | is not a whole number
      length    | 1.5        | is not a whole number
      length    | ``         | may be empty only where a document sets it
      extension | ten days   | is not a whole number
      validFrom | "2018-1-1" | is not a day
      validFrom | date("x")  | is not a day
      confirmed | yes        | is not true or false
      """)
  void a_wrong_cell_is_told_by_row_and_column_and_stops_only_its_row(String column, String cell, String how) {
    write("outputEntry_T11_" + column, cell);
    LimitTable table = LimitTable.read("test", model);
    assertThatIllegalStateException().isThrownBy(() -> row(table, "T11").limit())
        .withMessageStartingWith("Row rule_T11 of the decision time-limits, column " + column + ": " + cell).withMessageContaining(how);
    assertThat(row(table, "T12").limit().length()).isEqualTo(10);
  }

  @Test
  void a_condition_that_cannot_be_read_is_told_too() {
    write("inputEntry_T11_on", "since 2018");
    LimitTable table = LimitTable.read("test", model);
    assertThatIllegalStateException().isThrownBy(() -> table.versions("T11").get(0).inForce(DAY))
        .withMessageContaining("rule_T11").withMessageContaining("column on");
    assertThat(row(table, "T12").inForce(DAY)).isTrue();
  }

  @Test
  void a_row_without_a_key_stops_the_table_because_nobody_knows_which_limit_it_changes() {
    write("inputEntry_T11_limit", "\"T11\",\"T12\"");
    assertThatIllegalStateException().isThrownBy(() -> LimitTable.read("test", model))
        .withMessageContaining("rule_T11").withMessageContaining("column limit");
  }

  @Test
  void a_row_without_a_condition_is_always_in_force() {
    write("inputEntry_T11_on", "");
    assertThat(row(LimitTable.read("test", model), "T11").inForce(LocalDate.of(1900, 1, 1))).isTrue();
  }

  @Test
  void columns_may_change_places() {
    DecisionTable table = (DecisionTable) model.getModelElementsByType(DecisionTable.class).iterator().next();
    Output first = table.getOutputs().iterator().next();
    table.getOutputs().remove(first);
    table.getOutputs().add(first);
    for (Rule rule : table.getRules()) {
      OutputEntry cell = rule.getOutputEntries().iterator().next();
      rule.getOutputEntries().remove(cell);
      rule.getOutputEntries().add(cell);
    }
    assertThat(row(LimitTable.read("test", model), "T11").limit().name()).isEqualTo("市州审查期限");
  }

  private void write(String cell, String text) {
    model.getModelElementById(cell).getChildElementsByType(Text.class).iterator().next()
        .setTextContent(text);
  }

  private static LimitRow row(LimitTable table, String limit) {
    return table.versions(limit).get(0);
  }
}
