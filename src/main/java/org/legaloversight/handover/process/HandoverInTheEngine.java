package org.legaloversight.handover.process;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.legaloversight.casework.Recused;
import org.legaloversight.engine.EngineParts;
import org.legaloversight.handover.RecusalRows;
import org.legaloversight.handover.StandIns;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Where the engine lets in recusals, referrals upward and substitutes. */
@Component
class HandoverInTheEngine extends AbstractProcessEnginePlugin {

  private final Recused recused;
  private final ObjectProvider<RecusalRows> recusals;
  private final ObjectProvider<StandIns> standIns;

  HandoverInTheEngine(@Lazy Recused recused, ObjectProvider<RecusalRows> recusals, ObjectProvider<StandIns> standIns) {
    this.recused = recused;
    this.recusals = recusals;
    this.standIns = standIns;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    EngineParts.replace(engine, TaskManager.class, () -> new KeptTasks(recused));
    engine.setCustomPostBPMNParseListeners(EngineParts.with(engine.getCustomPostBPMNParseListeners(), new ReferredTasks(recusals)));
    engine.setTaskService(new ClaimableTasks(standIns));
  }
}
