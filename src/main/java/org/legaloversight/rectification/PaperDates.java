package org.legaloversight.rectification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.legaloversight.Law;
import org.legaloversight.deadline.ChineseDate;
import org.legaloversight.deadline.ClockKind;
import org.legaloversight.deadline.Deadline;
import org.legaloversight.deadline.DeadlineEvent;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.deadline.TimeLimit;
import org.legaloversight.deadline.TimeLimits;
import org.legaloversight.deadline.What;
import org.springframework.stereotype.Component;

/** Every day and every length that stands in an order's documents: those of the ledger and of the table of time limits, in Chinese. */
@Component
class PaperDates {

  private final DeadlineLedger ledger;
  private final TimeLimits limits;
  private final Clock clock;

  PaperDates(DeadlineLedger ledger, TimeLimits limits, Clock clock) {
    this.ledger = ledger;
    this.limits = limits;
    this.clock = clock;
  }

  /** Such as 1个月. */
  String period(int months) {
    return ClockKind.MONTHS.of(months);
  }

  /** What the law sets today, such as 5个工作日. */
  String length(String limit) {
    TimeLimit found = limits.inForce(limit, Law.today(clock));
    return found.clock().of(found.length());
  }

  String due(String caseNumber) {
    return ChineseDate.of(period(caseNumber).dueDay());
  }

  String dueBeforeExtension(String caseNumber) {
    Instant before = ledger.history(period(caseNumber)).stream().filter(event -> event.what() == What.EXTEND)
        .reduce((first, last) -> last).map(DeadlineEvent::oldDue).orElseThrow();
    return ChineseDate.of(LocalDate.ofInstant(before, Law.ZONE));
  }

  private Deadline period(String caseNumber) {
    return ledger.current(caseNumber, Rectification.PERIOD).orElseThrow();
  }
}
