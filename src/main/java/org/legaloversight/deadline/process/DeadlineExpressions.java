package org.legaloversight.deadline.process;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.legaloversight.DiagramVocabulary;
import org.legaloversight.Law;
import org.legaloversight.calendar.WorkingCalendar;
import org.legaloversight.deadline.Deadline;
import org.legaloversight.deadline.DeadlineLedger;
import org.springframework.stereotype.Component;

/** What diagrams read of the ledger, found by the business key, which is the case number. */
@Component("deadlines")
@DiagramVocabulary
public class DeadlineExpressions {

  private static final int WORKING_DAYS_AHEAD = 5;

  private final DeadlineLedger ledger;
  private final WorkingCalendar calendar;
  private final Clock clock;

  DeadlineExpressions(DeadlineLedger ledger, WorkingCalendar calendar, Clock clock) {
    this.ledger = ledger;
    this.calendar = calendar;
    this.clock = clock;
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

  /**
   * When the sixth working day from today begins in Asia/Shanghai, for the list of what falls due soon: before it ends what has
   * five working days left or fewer, and so whatever is shown as near.
   */
  public Date soon() {
    return Date.from(calendar.addWorkingDays(Law.today(clock), WORKING_DAYS_AHEAD + 1).atStartOfDay(Law.ZONE).toInstant());
  }

  private Deadline deadline(DelegateExecution execution, String limit) {
    String caseNumber = execution.getProcessBusinessKey();
    return ledger.current(caseNumber, limit)
        .orElseThrow(() -> new IllegalStateException("Case " + caseNumber + " has no deadline " + limit));
  }
}
