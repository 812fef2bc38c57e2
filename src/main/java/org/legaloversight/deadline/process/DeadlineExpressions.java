package org.legaloversight.deadline.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.legaloversight.DiagramVocabulary;
import org.legaloversight.deadline.Deadline;
import org.legaloversight.deadline.DeadlineLedger;
import org.springframework.stereotype.Component;

/** What diagrams read of the ledger, found by the business key, which is the case number. */
@Component("deadlines")
@DiagramVocabulary
public class DeadlineExpressions {

  private final DeadlineLedger ledger;

  DeadlineExpressions(DeadlineLedger ledger) {
    this.ledger = ledger;
  }

  /**
   * The last second of the due day in Asia/Shanghai, for a due date or a timer.
   *
   * @throws IllegalStateException when the case has no deadline of that limit
   */
  public Date due(DelegateExecution execution, String limit) {
    return Date.from(deadline(execution, limit).dueAt());
  }

  /**
   * From when on the deadline is near: nine in the morning in Asia/Shanghai, five working days before the day to warn by, or
   * half of the working days there were if that is less.
   *
   * @throws IllegalStateException when the case has no deadline of that limit
   */
  public Date reminder(DelegateExecution execution, String limit) {
    return Date.from(deadline(execution, limit).remindAt());
  }

  private Deadline deadline(DelegateExecution execution, String limit) {
    String caseNumber = execution.getProcessBusinessKey();
    return ledger.current(caseNumber, limit)
        .orElseThrow(() -> new IllegalStateException("Case " + caseNumber + " has no deadline " + limit));
  }
}
