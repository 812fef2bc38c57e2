package org.legaloversight.engine;

import java.util.Map;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.ObjectProvider;

/** A user task's form: shown with the case's facts, recorded when submitted. */
class RecordedTaskForm implements TaskFormHandler {

  private final TaskFormHandler original;
  private final ObjectProvider<CaseForms> forms;

  RecordedTaskForm(TaskFormHandler original, ObjectProvider<CaseForms> forms) {
    this.original = original;
    this.forms = forms;
  }

  @Override
  public void parseConfiguration(Element element, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
    // the original has been configured by the parser before it was wrapped
  }

  @Override
  public TaskFormData createTaskForm(TaskEntity task) {
    TaskFormData data = original.createTaskForm(task);
    forms.getObject().briefing(caseNumber(task), origin(task))
        .forEach((key, value) -> data.getFormFields().add(Prefilled.field(key, value)));
    return data;
  }

  @Override
  public void submitFormVariables(VariableMap properties, VariableScope scope) {
    TaskEntity task = (TaskEntity) scope;
    forms.getObject().handedIn(task.getId(), task.getAssignee());
    Map<String, Object> fields = forms.getObject().submit(caseNumber(task), origin(task), Submitted.plain(properties));
    // only what a gateway or a mapping may ask for; texts stay in the case file
    task.getExecution().setVariablesLocal(Submitted.scalars(fields));
    task.setVariableLocal(FormRecording.RECORDED, Variables.booleanValue(true, true));
  }

  private static FormOrigin origin(TaskEntity task) {
    return new FormOrigin(processKey(task), task.getTaskDefinitionKey(), task.getName(),
        task.getExecution().getProcessDefinition().getDeploymentId(), formKey(task));
  }

  private static String caseNumber(TaskEntity task) {
    return task.getExecution().getProcessBusinessKey();
  }

  private static String processKey(TaskEntity task) {
    ExecutionEntity execution = task.getExecution();
    return ((ProcessDefinitionEntity) execution.getProcessDefinition()).getKey();
  }

  private static String formKey(TaskEntity task) {
    var key = task.getTaskDefinition().getCamundaFormDefinitionKey();
    return key == null ? null : key.getExpressionText();
  }
}
