package org.legaloversight.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** At whose desk a task may wait: a firm that does not act, or is gone, strands nothing. */
class DiagramDeskTest {

  private static final Pattern FIRM = Pattern.compile("\\bdesks\\.firm\\(");
  private static final Pattern BUREAU = Pattern.compile("\\$\\{licensing\\.desk\\(execution\\.processBusinessKey, 'officer'\\)}|\\$\\{desks\\.(county|city|province|concernedCounty|concernedCity)\\(execution, 'officer'\\)}");

  static Stream<UserTask> userTasks() {
    return Diagram.all().stream().flatMap(diagram -> diagram.model().getModelElementsByType(UserTask.class).stream());
  }

  @ParameterizedTest
  @MethodSource("userTasks")
  void a_task_at_a_firm_s_desk_is_offered_to_an_officer_of_a_bureau_as_well(UserTask task) {
    assertThat(task.getCamundaCandidateGroups()).as(task.getId()).isNotBlank();
    assertThat(stranded(task.getCamundaCandidateGroups())).as("%s waits for %s", task.getId(), task.getCamundaCandidateGroups()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"${desks.firm(execution)}", "${desks.firm(execution)},${desks.bar(execution)}",
      "${desks.firm(execution)},${desks.county(execution, 'head')}"})
  void a_task_that_only_the_firm_could_do_would_be_found(String candidates) {
    assertThat(stranded(candidates)).isTrue();
  }

  @Test
  void the_diagrams_have_tasks_at_a_firm_s_desk() {
    assertThat(userTasks().map(UserTask::getCamundaCandidateGroups).filter(each -> FIRM.matcher(each).find()).toList()).hasSizeGreaterThan(3);
  }

  private static boolean stranded(String candidates) {
    return FIRM.matcher(candidates).find() && !BUREAU.matcher(candidates).find();
  }
}
