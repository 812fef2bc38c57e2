package org.legaloversight.deadline.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerCatchIntermediateEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerExecuteNestedActivityJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventSubprocessJobHandler;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Where the engine lets in what keeps due dates and timers in step with the ledger. */
@Component
class DueDatesInTheEngine extends AbstractProcessEnginePlugin {

  private final LastLook lastLook;
  private final MigrationWatch migrations;
  private final TimersOfTheLedger timers;
  private final PatientRetries retries;

  /** Lazily: the engine is built before the ledger, which asks it for the law. */
  DueDatesInTheEngine(@Lazy LastLook lastLook, @Lazy MigrationWatch migrations, @Lazy TimersOfTheLedger timers,
      @Lazy PatientRetries retries) {
    this.lastLook = lastLook;
    this.migrations = migrations;
    this.timers = timers;
    this.retries = retries;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setCommandContextFactory(WatchedCommand.factory(engine, command -> lastLook.at(command)));
    engine.setFailedJobCommandFactory((job, failure) -> retries.getCommand(job, failure));
    engine.setCustomPostBPMNParseListeners(with(engine.getCustomPostBPMNParseListeners(), List.of(new LedgerInDiagrams())));
    engine.setCustomJobHandlers(with(engine.getCustomJobHandlers(), List.of(
        asking(new TimerExecuteNestedActivityJobHandler()), asking(new TimerCatchIntermediateEventJobHandler()),
        asking(new TimerStartEventSubprocessJobHandler()))));
    engine.setCustomPostMigrationInstructionValidators(
        with(engine.getCustomPostMigrationInstructionValidators(), List.of(new KeptTimerNames())));
    engine.setCustomPostMigratingActivityInstanceValidators(
        with(engine.getCustomPostMigratingActivityInstanceValidators(), List.of(migrations)));
  }

  private AskingTimer asking(TimerEventJobHandler original) {
    return new AskingTimer(original, command -> timers.letAct(command));
  }

  private static <T> List<T> with(List<T> present, List<? extends T> added) {
    List<T> all = present == null ? new ArrayList<>() : new ArrayList<>(present);
    all.addAll(added);
    return all;
  }
}
