package org.legaloversight.casework.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.legaloversight.Law;
import org.legaloversight.deadline.ChineseDate;
import org.legaloversight.deadline.DeadlineEvent;

/**
 * A line of a deadline's journal, in words.
 *
 * @param what such as 延长
 * @param at when it was written down
 * @param who the name of the person, or 系统
 * @param change what became of the due day, in Chinese; empty when it stayed
 */
record HistoryLine(String what, OffsetDateTime at, String who, String because, String change) {

  static HistoryLine of(DeadlineEvent event, boolean hours) {
    String who = event.actor().replaceFirst("（\\w+）$", ""); // the account is of no use to a reader
    return new HistoryLine(event.what().label(), event.at().atZone(Law.ZONE).toOffsetDateTime(), who, event.because(), change(event, hours));
  }

  /** Of days the day, of hours the minute. */
  static String moment(Instant instant, boolean hours) {
    return hours ? ChineseDate.minute(instant) : ChineseDate.of(LocalDate.ofInstant(instant, Law.ZONE));
  }

  private static String change(DeadlineEvent event, boolean hours) {
    String due = moment(event.newDue(), hours);
    if (event.oldDue() == null) {
      return "届满日为" + due;
    }
    return event.oldDue().equals(event.newDue()) ? "" : "届满日由" + moment(event.oldDue(), hours) + "改为" + due;
  }

  /** Such as 2026年3月12日 09:05. */
  public String atText() {
    return ChineseDate.minute(at.toInstant());
  }
}
