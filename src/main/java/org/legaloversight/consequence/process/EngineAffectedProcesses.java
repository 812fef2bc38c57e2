package org.legaloversight.consequence.process;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.legaloversight.consequence.AffectedProcesses;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Told from another case's process, whose person may know nothing of this one: so without that person's rights. */
@Component
class EngineAffectedProcesses implements AffectedProcesses {

  private final ProcessEngine engine;

  EngineAffectedProcesses(@Lazy ProcessEngine engine) {
    this.engine = engine;
  }

  @Override
  public void settled(String caseNumber) {
    ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(() -> {
          engine.getRuntimeService().createMessageCorrelation("affected-case-settled").processInstanceBusinessKey(caseNumber).correlateAll();
          return null;
        }));
  }
}
