package org.legaloversight.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.handler.DelegateStartFormHandler;
import org.camunda.bpm.engine.impl.form.handler.DelegateTaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.legaloversight.Refusal;
import org.legaloversight.casework.FormOptions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The one mechanism by which every form of every process is checked, recorded in its case file and handed to the capability
 * it belongs to. A diagram needs nothing for it, and cannot leave it out: a task whose form did not come this way does not
 * complete.
 */
@Component
class FormRecording extends AbstractProcessEnginePlugin {

  static final String CASE_NUMBER = "caseNumber";
  static final String FIRM_NAME = "firmName";

  /** The one process variable: the latest decision, for the gateway that follows its task. */
  static final String OUTCOME = "outcome";

  /** The form field that a task's output mapping hands on as {@link #OUTCOME}. */
  static final String DECISION = "decision";

  /** Transient, in the task's own scope: nobody outside of the engine can set it. */
  static final String RECORDED = "formRecorded";

  private final ObjectProvider<CaseForms> forms;
  private final ObjectProvider<FormOptions> options;

  FormRecording(ObjectProvider<CaseForms> forms, ObjectProvider<FormOptions> options) {
    this.forms = forms;
    this.options = options;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners();
    if (listeners == null) {
      listeners = new ArrayList<>();
      configuration.setCustomPostBPMNParseListeners(listeners);
    }
    listeners.add(new Recording());
    configuration.setFormService(new StartForms(options));
    configuration.setResourceAuthorizationProvider(new DeskAuthorizations());
  }

  private class Recording extends AbstractBpmnParseListener {

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
      activity.setScope(true); // so that what the form leaves behind ends with the task
      TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
      task.setTaskFormHandler(new DelegateTaskFormHandler(
          new RecordedTaskForm(task.getTaskFormHandler(), forms), deployment((ProcessDefinitionEntity) scope.getProcessDefinition())));
      task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, FormRecording.this::label);
      task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, FormRecording::insistOnRecord);
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
      definition.setStartFormHandler(new DelegateStartFormHandler(
          new RecordedStartForm(definition.getStartFormHandler(), forms), deployment(definition)));
      definition.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) FormRecording::insistOnStartForm);
      definition.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) FormRecording.this::ended);
    }
  }

  /** The engine's own wrapper runs a handler as it runs a delegate: without asking the person for rights on the engine. */
  private static DeploymentEntity deployment(ProcessDefinitionEntity definition) {
    DeploymentEntity deployment = new DeploymentEntity();
    deployment.setId(definition.getDeploymentId());
    return deployment;
  }

  /** A process begins with its form, or is called by one that did: whoever could start it bare could act on any case by its number. */
  private static void insistOnStartForm(DelegateExecution execution) {
    ExecutionEntity instance = (ExecutionEntity) execution;
    if (instance.getSuperExecution() == null && !recorded(instance.getVariableLocalTyped(RECORDED))) {
      throw new Refusal("流程“" + instance.getProcessDefinition().getName() + "”只能在待办工作台中填写表单后发起。");
    }
  }

  /** One that was stored has been set by hand. */
  private static boolean recorded(TypedValue mark) {
    return mark != null && mark.isTransient();
  }

  private void ended(DelegateExecution execution) {
    ExecutionEntity instance = (ExecutionEntity) execution;
    if (instance.getSuperExecution() == null && instance.getProcessBusinessKey() != null) {
      forms.getObject().ended(instance.getProcessBusinessKey(), instance.getProcessDefinition().getKey());
    }
  }

  /**
   * What the task list shows of the case without opening the task. A decision ends where the next task begins: a task that
   * forgot to hand on its own must fail at its gateway, not pass with the one before.
   */
  private void label(DelegateTask task) {
    task.getExecution().removeVariable(OUTCOME);
    ((VariableScope) task.getExecution()).setVariableLocal(DECISION, null); // a task that a timer ends has decided nothing
    String caseNumber = task.getExecution().getProcessBusinessKey();
    task.setVariableLocal(CASE_NUMBER, caseNumber);
    task.setVariableLocal(FIRM_NAME, forms.getObject().firmName(caseNumber));
  }

  private static void insistOnRecord(DelegateTask task) {
    if (!recorded(task.getVariableLocalTyped(RECORDED))) {
      throw new Refusal("事项“" + task.getName() + "”只能在待办工作台中填写表单后提交。");
    }
  }
}
