package org.legaloversight.deadline;

import org.springframework.boot.test.context.TestComponent;

/** The round of the ledger for one case only: other tests have left deadlines of theirs in the same database. */
@TestComponent
public class Waking {

  private final DeadlineLedger ledger;
  private final DeadlineWatch watch;

  Waking(DeadlineLedger ledger, DeadlineWatch watch) {
    this.ledger = ledger;
    this.watch = watch;
  }

  /** Says what there is to say of the deadlines of the case at the clock's time. */
  public void of(String caseNumber) {
    ledger.of(caseNumber).stream().filter(deadline -> deadline.state() == DeadlineState.RUNNING)
        .forEach(deadline -> watch.tell(new NextToWake(deadline.id(), caseNumber)));
  }
}
