package org.legaloversight.rectification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.legaloversight.Law;
import org.legaloversight.casework.DocumentDraft;
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

  /**
   * Both ends of a period that is prolonged, in Chinese.
   *
   * @param after a blank where the law allows no such extension
   */
  record Ends(String before, String after) {}

  /** As the ledger has them since the last extension. */
  Ends extended(String caseNumber) {
    Deadline period = period(caseNumber);
    Instant before = ledger.history(period).stream().filter(event -> event.what() == What.EXTEND)
        .reduce((first, last) -> last).map(DeadlineEvent::oldDue).orElseThrow();
    return new Ends(ChineseDate.of(LocalDate.ofInstant(before, Law.ZONE)), ChineseDate.of(period.dueDay()));
  }

  /** As the ledger would have them after an extension by these months. */
  Ends ifExtended(String caseNumber, int months) {
    return new Ends(ChineseDate.of(period(caseNumber).dueDay()),
        ledger.dueIfExtended(caseNumber, Rectification.PERIOD, months).map(ChineseDate::of).orElse(DocumentDraft.blank("届满日")));
  }

  private Deadline period(String caseNumber) {
    return ledger.current(caseNumber, Rectification.PERIOD).orElseThrow();
  }
}
