package org.legaloversight.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Test;

/** {@code mvn test -Dtest=DiagramLawTest -Dtables=write} writes the table again. */
class DiagramLawTest {

  private static final Path README = Diagram.FOLDER.resolve("README.md");
  private static final String BEGIN = "<!-- table of articles: begin -->\n";
  private static final String END = "<!-- table of articles: end -->";

  @Test
  void every_task_timer_and_decision_names_its_article() {
    assertThat(Diagram.all()).isNotEmpty().flatExtracting(LawTable::answerableElements)
        .allSatisfy(element -> assertThat(Diagram.documentation((FlowNode) element))
            .as(((FlowNode) element).getId()).containsPattern(LawTable.SOURCE + "\\S+"));
  }

  @Test
  void the_table_of_articles_tells_what_the_diagrams_say() throws Exception {
    var table = LawTable.write(Diagram.all());
    var readme = Files.readString(README);
    assertThat(readme).containsOnlyOnce(BEGIN).containsOnlyOnce(END);
    var start = readme.indexOf(BEGIN) + BEGIN.length();
    var end = readme.indexOf(END);
    if ("write".equals(System.getProperty("tables"))) {
      Files.writeString(README, readme.substring(0, start) + table + readme.substring(end));
      return;
    }
    assertThat(readme.substring(start, end)).as("Write it again: mvn test -Dtest=DiagramLawTest -Dtables=write").isEqualTo(table);
  }
}
