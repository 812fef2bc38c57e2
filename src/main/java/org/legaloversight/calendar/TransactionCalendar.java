package org.legaloversight.calendar;

import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The calendar of the running transaction: all its dates are counted by the same version, and none of its questions costs a query.
 *
 * @param held whether the transaction keeps new notices out
 */
record TransactionCalendar(NoticedCalendar calendar, boolean held) {

  /** Of the running transaction; empty when there is none, or it has not asked yet. */
  static Optional<TransactionCalendar> of(Object owner) {
    return Optional.ofNullable((TransactionCalendar) TransactionSynchronizationManager.getResource(owner));
  }

  /** Gives the running transaction this calendar instead of the one it had; does nothing outside of a transaction. */
  static NoticedCalendar bind(Object owner, NoticedCalendar calendar, boolean held) {
    if (!TransactionSynchronizationManager.isActualTransactionActive() || !TransactionSynchronizationManager.isSynchronizationActive()) {
      return calendar;
    }
    if (TransactionSynchronizationManager.unbindResourceIfPossible(owner) == null) {
      TransactionSynchronizationManager.registerSynchronization(new Unbinding(owner));
    }
    TransactionSynchronizationManager.bindResource(owner, new TransactionCalendar(calendar, held));
    return calendar;
  }

  /** Takes the calendar away while another transaction runs in between, and at the end. */
  private static final class Unbinding implements TransactionSynchronization {

    private final Object owner;
    private Object suspended;

    Unbinding(Object owner) {
      this.owner = owner;
    }

    @Override
    public void suspend() {
      suspended = TransactionSynchronizationManager.unbindResource(owner);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(owner, suspended);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(owner);
    }
  }
}
