package org.legaloversight.handover.process;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.QueryOperator;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryVariableValue;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;
import org.legaloversight.casework.Recused;

/**
 * The one place where the engine gets its tasks from: of a case that the person has withdrawn from there are none. A revoking
 * authorisation would say the same with one row per task and person, and make every list of that person many times slower
 * (docs/decisions/0016-who-does-the-work.md).
 */
class KeptTasks extends TaskManager {

  /** The variable that every task has of its own, and nobody can change: see the recording of forms. */
  private static final String CASE_NUMBER = "caseNumber";

  private final Recused recused;

  KeptTasks(Recused recused) {
    this.recused = recused;
  }

  @Override
  public TaskEntity findTaskById(String id) {
    TaskEntity task = super.findTaskById(id);
    List<String> cases = task == null || task.getExecution() == null ? List.of() : cases();
    return cases.isEmpty() || !cases.contains(task.getExecution().getProcessBusinessKey()) ? task : null;
  }

  @Override
  public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
    return without(query, () -> super.findTasksByQueryCriteria(query));
  }

  @Override
  public List<Task> findTasksByQueryCriteria(TaskQueryImpl query, Page page) {
    return without(query, () -> super.findTasksByQueryCriteria(query, page));
  }

  @Override
  public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
    return without(query, () -> super.findTaskCountByQueryCriteria(query));
  }

  /** The query is left as it came: a filter that is asked would otherwise be stored with what one person may not see. */
  private <T> T without(TaskQueryImpl query, Supplier<T> question) {
    List<TaskQueryVariableValue> others = cases().stream().map(KeptTasks::otherThan).toList();
    query.getVariables().addAll(others);
    try {
      return question.get();
    } finally {
      others.forEach(each -> query.getVariables().removeIf(known -> known == each));
    }
  }

  private static TaskQueryVariableValue otherThan(String caseNumber) {
    ProcessEngineConfigurationImpl engine = Context.getProcessEngineConfiguration();
    TaskQueryVariableValue other = new TaskQueryVariableValue(CASE_NUMBER, caseNumber, QueryOperator.NOT_EQUALS, true, false);
    other.initialize(engine.getVariableSerializers(), engine.getDatabaseType());
    return other;
  }

  /** The engine itself, and code that it runs, sees all: rights are asked for people only. */
  private List<String> cases() {
    Authentication person = getCurrentAuthentication();
    boolean asked = person != null && person.getUserId() != null && Context.getCommandContext().isAuthorizationCheckEnabled();
    return asked ? recused.cases(person.getUserId()) : List.of();
  }
}
