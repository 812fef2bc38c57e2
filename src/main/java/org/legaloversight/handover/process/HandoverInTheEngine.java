package org.legaloversight.handover.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.legaloversight.casework.Recused;
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
    engine.setCustomSessionFactories(with(engine.getCustomSessionFactories(), new Tasks()));
    engine.setCustomPostBPMNParseListeners(with(engine.getCustomPostBPMNParseListeners(), new ReferredTasks(recusals)));
    engine.setTaskService(new ClaimableTasks(standIns));
  }

  private final class Tasks implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return TaskManager.class;
    }

    @Override
    public Session openSession() {
      return new KeptTasks(recused);
    }
  }

  private static <T> List<T> with(List<T> present, T added) {
    List<T> all = present == null ? new ArrayList<>() : new ArrayList<>(present);
    all.add(added);
    return all;
  }
}
