package org.legaloversight.deadline.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.legaloversight.deadline.Deadline;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.deadline.DeadlineState;
import org.legaloversight.deadline.TaskDeadlines;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Asks the engine as the acting person which of the tasks that person sees. The deadline of a task is the one its diagram
 * names, not the due date it carries: while a clock stands there is none.
 */
@Component
class VisibleTasks implements TaskDeadlines {

  private final ProcessEngine engine;
  private final Bindings bindings;
  private final DeadlineLedger ledger;

  VisibleTasks(@Lazy ProcessEngine engine, Bindings bindings, DeadlineLedger ledger) {
    this.engine = engine;
    this.bindings = bindings;
    this.ledger = ledger;
  }

  @Override
  public Map<String, Deadline> of(Collection<String> taskIds) {
    if (taskIds.isEmpty()) {
      return Map.of();
    }
    List<Task> visible = engine.getTaskService().createTaskQuery().taskIdIn(taskIds.toArray(String[]::new)).listPage(0, taskIds.size());
    List<String> instances = visible.stream().map(Task::getProcessInstanceId).filter(Objects::nonNull).distinct().toList();
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
        .execute(command -> deadlines(visible, Obligations.of(command, ledger, instances)));
  }

  private Map<String, Deadline> deadlines(List<Task> visible, Obligations obligations) {
    Map<String, Deadline> found = new HashMap<>();
    visible.forEach(task -> bindings.dated(task).filter(dated -> dated.binding().ends()).flatMap(obligations::find)
        .filter(VisibleTasks::owed).ifPresent(deadline -> found.put(task.getId(), deadline)));
    return found;
  }

  /** One that was missed is still owed while its task is open. */
  private static boolean owed(Deadline deadline) {
    return deadline.state().open() || deadline.state() == DeadlineState.MISSED;
  }
}
