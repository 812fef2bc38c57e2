package org.legaloversight.engine;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.ObjectProvider;

/** A process's start form: its submission opens the case file whose number becomes the business key. */
class RecordedStartForm implements StartFormHandler {

  private final StartFormHandler original;
  private final ObjectProvider<CaseForms> forms;

  RecordedStartForm(StartFormHandler original, ObjectProvider<CaseForms> forms) {
    this.original = original;
    this.forms = forms;
  }

  @Override
  public void parseConfiguration(Element element, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
    // the original has been configured by the parser before it was wrapped
  }

  @Override
  public StartFormData createStartFormData(ProcessDefinitionEntity definition) {
    return original.createStartFormData(definition);
  }

  @Override
  public void submitFormVariables(VariableMap properties, VariableScope scope) {
    ExecutionEntity instance = (ExecutionEntity) scope;
    ProcessDefinitionEntity definition = (ProcessDefinitionEntity) instance.getProcessDefinition();
    var form = definition.getStartFormDefinition().getCamundaFormDefinitionKey();
    String start = definition.getInitial().getId();
    FormOrigin origin = new FormOrigin(definition.getKey(), start, (String) definition.getInitial().getProperty("name"),
        definition.getDeploymentId(), form == null ? null : form.getExpressionText());
    instance.setVariableLocal(FormRecording.RECORDED, Variables.booleanValue(true, true));
    instance.setProcessBusinessKey(forms.getObject().open(origin, Submitted.plain(properties)));
  }
}
