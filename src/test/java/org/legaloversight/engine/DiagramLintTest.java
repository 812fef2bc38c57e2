package org.legaloversight.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiagramLintTest {

  @Test
  void no_diagram_has_an_error_or_a_warning() throws Exception {
    NodeTools.install();
    var lint = NodeTools.run("npx", "bpmnlint", "--max-warnings", "0", "processes/*.bpmn");
    assertThat(lint.exitCode()).as(lint.output()).isZero();
  }
}
