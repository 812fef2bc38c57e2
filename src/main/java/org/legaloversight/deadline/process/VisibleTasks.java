package org.legaloversight.deadline.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.legaloversight.deadline.Deadline;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.deadline.DeadlineState;
import org.legaloversight.deadline.TaskDeadlines;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Asks the engine as the acting person which of the tasks that person sees. The deadline of a task is the one its definition
 * names, not the due date it carries: while a clock stands there is none.
 */
@Component
class VisibleTasks implements TaskDeadlines {

  private static final Pattern BOUND = Pattern.compile("\\bdeadlines\\s*\\.\\s*due\\s*\\(\\s*execution\\s*,\\s*['\"](\\w+)['\"]\\s*\\)");

  private final TaskService tasks;
  private final RuntimeService instances;
  private final RepositoryService definitions;
  private final DeadlineLedger ledger;
  private final Unauthenticated unauthenticated;

  VisibleTasks(@Lazy TaskService tasks, @Lazy RuntimeService instances, @Lazy RepositoryService definitions, DeadlineLedger ledger,
      Unauthenticated unauthenticated) {
    this.tasks = tasks;
    this.instances = instances;
    this.definitions = definitions;
    this.ledger = ledger;
    this.unauthenticated = unauthenticated;
  }

  @Override
  public Map<String, Deadline> of(Collection<String> taskIds) {
    if (taskIds.isEmpty()) {
      return Map.of();
    }
    List<Task> visible = tasks.createTaskQuery().taskIdIn(taskIds.toArray(String[]::new)).listPage(0, taskIds.size());
    return visible.isEmpty() ? Map.of() : unauthenticated.run(() -> deadlines(visible));
  }

  private Map<String, Deadline> deadlines(List<Task> visible) {
    Set<String> ids = visible.stream().map(Task::getProcessInstanceId).filter(Objects::nonNull).collect(Collectors.toSet());
    Map<String, ProcessInstance> cases = instances.createProcessInstanceQuery().processInstanceIds(ids).list().stream()
        .collect(Collectors.toMap(ProcessInstance::getId, instance -> instance));
    Map<String, Deadline> found = new HashMap<>();
    visible.forEach(task -> Optional.ofNullable(cases.get(task.getProcessInstanceId())).map(ProcessInstance::getBusinessKey)
        .flatMap(caseNumber -> limit(task).flatMap(limit -> ledger.current(caseNumber, limit)))
        .filter(VisibleTasks::owed).ifPresent(deadline -> found.put(task.getId(), deadline)));
    return found;
  }

  private Optional<String> limit(Task task) {
    UserTask definition = definitions.getBpmnModelInstance(task.getProcessDefinitionId()).getModelElementById(task.getTaskDefinitionKey());
    return Optional.ofNullable(definition).map(UserTask::getCamundaDueDate).map(BOUND::matcher).filter(Matcher::find).map(at -> at.group(1));
  }

  /** One that was missed is still owed while its task is open. */
  private static boolean owed(Deadline deadline) {
    return deadline.state().open() || deadline.state() == DeadlineState.MISSED;
  }
}
