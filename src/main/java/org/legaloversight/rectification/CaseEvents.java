package org.legaloversight.rectification;

import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseProcessEnded;
import org.legaloversight.deadline.DeadlineLedger;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens around an order: its process ends. */
@Component
class CaseEvents {

  private final RectificationOrders orders;
  private final CaseFiles caseFiles;
  private final DeadlineLedger ledger;

  CaseEvents(RectificationOrders orders, CaseFiles caseFiles, DeadlineLedger ledger) {
    this.orders = orders;
    this.caseFiles = caseFiles;
    this.ledger = ledger;
  }

  /** The file closes when the last branch has ended: the bar, the city and the county may still be at work on theirs. */
  @EventListener(condition = "#ended.process() == 'firm-rectification' or #ended.process() == '" + TerminationResumed.PROCESS + "'")
  void ended(CaseProcessEnded ended) {
    Outcome outcome = orders.order(ended.caseNumber()).outcome();
    if (outcome == null) {
      throw new IllegalStateException("Case " + ended.caseNumber() + " ended without an outcome");
    }
    if (outcome != Outcome.TERMINATED && outcome != Outcome.DISSOLVED) { // their lawyers' clocks (T24) run on
      ledger.cancelAll(ended.caseNumber(), "案件办结");
    }
    caseFiles.close(ended.caseNumber(), outcome.label());
  }
}
