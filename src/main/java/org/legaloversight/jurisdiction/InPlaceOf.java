package org.legaloversight.jurisdiction;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** In whose place (代) whoever acts in the current transaction acts in it: everything that is written down in it names both. */
public final class InPlaceOf {

  private static final Object KEY = InPlaceOf.class;

  private InPlaceOf() {}

  /** From now to the end of the transaction. */
  public static void bind(String absent) {
    if (TransactionSynchronizationManager.hasResource(KEY)) {
      TransactionSynchronizationManager.unbindResource(KEY);
    } else {
      TransactionSynchronizationManager.registerSynchronization(new Unbinding());
    }
    TransactionSynchronizationManager.bindResource(KEY, absent);
  }

  /** The name as it is written down: 李静, or 李静（代王晓岚）. */
  public static String named(String name) {
    Object absent = TransactionSynchronizationManager.getResource(KEY);
    return absent == null ? name : name + "（代" + absent + "）";
  }

  private static final class Unbinding implements TransactionSynchronization {

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
    }
  }
}
