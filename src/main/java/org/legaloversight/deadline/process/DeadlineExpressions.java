package org.legaloversight.deadline.process;

import java.time.LocalDate;
import java.time.LocalTime;
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
  private static final LocalTime OPENING = LocalTime.of(9, 0);

  private final DeadlineLedger ledger;
  private final WorkingCalendar calendar;

  DeadlineExpressions(DeadlineLedger ledger, WorkingCalendar calendar) {
    this.ledger = ledger;
    this.calendar = calendar;
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
   * Nine in the morning in Asia/Shanghai, five working days before the due day, or on the day the deadline starts if that is later.
   *
   * @throws IllegalStateException when the case has no deadline of that limit
   */
  public Date reminder(DelegateExecution execution, String limit) {
    Deadline deadline = deadline(execution, limit);
    LocalDate ahead = calendar.addWorkingDays(deadline.dueDay(), -WORKING_DAYS_AHEAD);
    LocalDate day = ahead.isBefore(deadline.startDay()) ? deadline.startDay() : ahead;
    return Date.from(day.atTime(OPENING).atZone(Law.ZONE).toInstant());
  }

  private Deadline deadline(DelegateExecution execution, String limit) {
    String caseNumber = execution.getProcessBusinessKey();
    return ledger.current(caseNumber, limit)
        .orElseThrow(() -> new IllegalStateException("Case " + caseNumber + " has no deadline " + limit));
  }
}
