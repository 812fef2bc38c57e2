package org.legaloversight.deadline.process;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.legaloversight.deadline.DeadlineChanged;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The cases whose ledger has changed in a transaction and whose tasks and timers have not followed yet. They follow at the end
 * of the engine's command that is running or comes next, or else just before the commit: all cases of a transaction at once.
 */
@Component
class MovedCases {

  private final ProcessEngine engine;

  MovedCases(@Lazy ProcessEngine engine) {
    this.engine = engine;
  }

  @EventListener
  void changed(DeadlineChanged change) {
    follow(change.caseNumber());
  }

  /** Lets the tasks and timers of the case show what the ledger says when the transaction ends. */
  void follow(String caseNumber) {
    Waiting waiting = waiting();
    if (waiting == null) {
      waiting = new Waiting();
      TransactionSynchronizationManager.registerSynchronization(waiting);
    }
    waiting.cases.add(caseNumber);
  }

  /** Those that wait in the current transaction; they wait no longer. */
  Collection<String> take() {
    Waiting waiting = waiting();
    return waiting == null ? Set.of() : waiting.take();
  }

  private static Waiting waiting() {
    return TransactionSynchronizationManager.isSynchronizationActive() ? TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(Waiting.class::isInstance).map(Waiting.class::cast).findFirst().orElse(null) : null;
  }

  private final class Waiting implements TransactionSynchronization {

    private Set<String> cases = new LinkedHashSet<>();

    private Set<String> take() {
      Set<String> taken = cases;
      cases = new LinkedHashSet<>();
      return taken;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      if (!cases.isEmpty()) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
            .execute(command -> null); // its end takes them
      }
    }
  }
}
