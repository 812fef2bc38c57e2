package org.legaloversight.deadline.process;

import org.legaloversight.Refusal;

/** A timer was to act before the ledger lets it. That is no failure of its job. */
final class NotYetDue extends Refusal {

  NotYetDue(String message) {
    super(message);
  }

  static boolean causes(Throwable failure) {
    Throwable cause = failure;
    while (cause != null && !(cause instanceof NotYetDue)) {
      cause = cause.getCause();
    }
    return cause != null;
  }
}
