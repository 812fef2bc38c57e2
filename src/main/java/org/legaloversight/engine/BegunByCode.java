package org.legaloversight.engine;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.legaloversight.casework.CaseProcesses;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Processes that follow from a decision and have no start form. Whoever decided needs no right to start them. */
@Component
class BegunByCode implements CaseProcesses {

  private final ProcessEngine engine;

  BegunByCode(@Lazy ProcessEngine engine) {
    this.engine = engine;
  }

  @Override
  public void begin(String process, String caseNumber, Map<String, String> facts) {
    VariableMap variables = Variables.createVariables().putValueTyped(FormRecording.RECORDED, Variables.booleanValue(true, true));
    facts.forEach(variables::putValue);
    ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(() ->
            engine.getRuntimeService().startProcessInstanceByKey(process, caseNumber, variables)));
  }
}
