package org.legaloversight.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Where the processes of a case stand, whoever asks: who may see the case is asked before, by the rule of the case files and not by
 * the engine's, which knows desks only.
 */
@Component
public class CaseCourse {

  /** More than any case has open at once, or has gone through in one process. */
  private static final int MOST = 1000;

  private final ProcessEngine engine;
  private final EngineNames names;

  CaseCourse(ProcessEngine engine, EngineNames names) {
    this.engine = engine;
    this.names = names;
  }

  /** The open tasks, those of called processes included; the oldest first. */
  public List<OpenStep> open(String caseNumber) {
    return everything(() -> engine.getTaskService().createTaskQuery().processInstanceBusinessKey(caseNumber).orderByTaskCreateTime().asc()
        .listPage(0, MOST).stream().map(this::step).toList());
  }

  private OpenStep step(Task task) {
    List<String> desks = engine.getTaskService().getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId)
        .filter(group -> group != null).sorted().toList();
    return new OpenStep(task.getTaskDefinitionKey(), task.getName(), task.getProcessInstanceId(), desks, names.groups(desks),
        names.person(task.getAssignee()), task.getCreateTime().toInstant(), task.getDueDate() == null ? null : task.getDueDate().toInstant());
  }

  /** Every process of the case, the first first. */
  public List<CaseRun> runs(String caseNumber) {
    return everything(() -> instances(caseNumber).stream().map(this::run).toList());
  }

  private List<HistoricProcessInstance> instances(String caseNumber) {
    return engine.getHistoryService().createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseNumber)
        .orderByProcessInstanceStartTime().asc().listPage(0, MOST);
  }

  /** The diagram of the version that this run of the case is on, as BPMN 2.0 XML; empty when the case has no such run. */
  public Optional<String> diagram(String caseNumber, String instance) {
    return everything(() -> instances(caseNumber).stream().filter(run -> run.getId().equals(instance)).findFirst()
        .map(run -> model(run.getProcessDefinitionId())));
  }

  private String model(String definition) {
    try (InputStream model = engine.getRepositoryService().getProcessModel(definition)) {
      return new String(model.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CaseRun run(HistoricProcessInstance instance) {
    List<HistoricActivityInstance> steps = engine.getHistoryService().createHistoricActivityInstanceQuery().processInstanceId(instance.getId())
        .orderByHistoricActivityInstanceStartTime().asc().listPage(0, MOST);
    Set<String> current = elements(steps, step -> step.getEndTime() == null);
    Set<String> finished = elements(steps, step -> step.getEndTime() != null && !step.isCanceled());
    Set<String> broken = elements(steps, HistoricActivityInstance::isCanceled);
    finished.removeAll(current); // a loop has come back to it
    broken.removeAll(current);
    broken.removeAll(finished);
    return new CaseRun(instance.getId(), instance.getProcessDefinitionName(), instance.getStartTime().toInstant(),
        Optional.ofNullable(instance.getEndTime()).map(Date::toInstant).orElse(null), current, finished, broken,
        steps.stream().filter(step -> step.getActivityType().equals("userTask") && step.getEndTime() != null)
            .map(step -> new CaseRun.DoneTask(step.getActivityName(), step.getEndTime().toInstant(), !step.isCanceled())).toList());
  }

  /** The body of a multi-instance element is drawn as the element itself. */
  private static Set<String> elements(List<HistoricActivityInstance> steps, Predicate<HistoricActivityInstance> which) {
    return steps.stream().filter(which).map(step -> step.getActivityId().replaceFirst("#.*", "")).collect(Collectors.toCollection(HashSet::new));
  }

  private <T> T everything(Supplier<T> question) {
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(question::get));
  }
}
