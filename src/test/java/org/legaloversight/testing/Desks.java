package org.legaloversight.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.legaloversight.deadline.Waking;
import org.springframework.boot.test.context.TestComponent;

/** People at desks, who do with forms what the Tasklist would do for them: nothing here has more rights than its person. */
@TestComponent
public class Desks {

  private final ProcessEngine engine;
  private final Waking waking;

  public Desks(ProcessEngine engine, Waking waking) {
    this.engine = engine;
    this.waking = waking;
  }

  /** Starts a process by its form as somebody at {@code desk}; the business key is the case number. */
  public String start(String desk, String process, Map<String, Object> form) {
    return as(desk, () -> start(process, form));
  }

  /** As {@link #start(String, String, Map)}, as whoever is acting now. */
  public String start(String process, Map<String, Object> form) {
    String definition = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(process).latestVersion()
        .singleResult().getId();
    return engine.getFormService().submitStartForm(definition, variables(form)).getBusinessKey();
  }

  /** Completes the open task {@code task} of the case as somebody at {@code desk}. */
  public void submit(String desk, String caseNumber, String task, Map<String, Object> form) {
    submitTask(desk, as(desk, () -> task(caseNumber, task).getId()), form);
  }

  /** As {@link #submit}, on a page that was opened earlier: the task may be another's, or done. */
  public void submitTask(String desk, String taskId, Map<String, Object> form) {
    as(desk, () -> {
      engine.getFormService().submitTaskForm(taskId, variables(form));
      return null;
    });
  }

  /** The open task of that key, as the acting person sees it. */
  private Task task(String caseNumber, String key) {
    Task task = engine.getTaskService().createTaskQuery().processInstanceBusinessKey(caseNumber).taskDefinitionKey(key).singleResult();
    if (task == null) {
      throw new AssertionError("No task " + key + " visible in " + caseNumber + "; open are " + open(caseNumber));
    }
    return task;
  }

  /** The open tasks of a case, whoever may see them, by key. */
  public List<String> open(String caseNumber) {
    return unrestricted(() -> engine.getTaskService().createTaskQuery().processInstanceBusinessKey(caseNumber).list().stream()
        .map(Task::getTaskDefinitionKey).sorted().toList());
  }

  /** Number of the one case in which somebody at {@code desk} has that task. */
  public String caseWith(String desk, String task) {
    String instance = as(desk, () -> engine.getTaskService().createTaskQuery().taskDefinitionKey(task).singleResult().getProcessInstanceId());
    return unrestricted(() -> engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(instance).singleResult().getBusinessKey());
  }

  /** What somebody at {@code desk} sees of the case. */
  public List<String> visible(String desk, String caseNumber) {
    return as(desk, () -> engine.getTaskService().createTaskQuery().processInstanceBusinessKey(caseNumber).listPage(0, 50).stream()
        .map(Task::getTaskDefinitionKey).sorted().toList());
  }

  /** What the form of an open task shows somebody at {@code desk} under that key. */
  public String shown(String desk, String caseNumber, String task, String key) {
    return as(desk, () -> engine.getFormService().getTaskFormVariables(task(caseNumber, task).getId()).get(key).toString());
  }

  /** The open task, whoever may see it. */
  public Task any(String caseNumber, String key) {
    return unrestricted(() -> task(caseNumber, key));
  }

  /** Does what is due at the clock's time: the reminders of the ledger, then one job after the other, for the first may be the end of the next. */
  public void fireDue(String caseNumber) {
    unrestricted(() -> {
      waking.of(caseNumber);
      for (Optional<Job> due = nextDue(caseNumber); due.isPresent(); due = nextDue(caseNumber)) {
        engine.getManagementService().executeJob(due.get().getId());
      }
      return null;
    });
  }

  private Optional<Job> nextDue(String caseNumber) {
    return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list().stream()
        .flatMap(instance -> engine.getManagementService().createJobQuery().processInstanceId(instance.getId()).executable().active()
            .orderByJobDuedate().asc().list().stream()).findFirst();
  }

  /** Runs {@code work} as a person at {@code desk}; the person's id is the desk's, as in the demo data. */
  public <T> T as(String desk, Supplier<T> work) {
    engine.getIdentityService().setAuthentication(desk, List.of(desk, desk.startsWith("firm") ? "firms" : "staff"));
    try {
      return work.get();
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  private <T> T unrestricted(Supplier<T> work) {
    engine.getIdentityService().clearAuthentication();
    return work.get();
  }

  private static Map<String, Object> variables(Map<String, Object> form) {
    Map<String, Object> variables = new LinkedHashMap<>();
    form.forEach((key, value) -> variables.put(key, value instanceof List<?> list ? SpinValues.jsonValue(json(list)).create() : value));
    return variables;
  }

  private static String json(Object value) {
    return org.camunda.spin.Spin.JSON(value).toString();
  }
}
