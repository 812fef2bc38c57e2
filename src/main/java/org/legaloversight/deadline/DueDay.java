package org.legaloversight.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.legaloversight.Law;

/**
 * The end of a deadline. Days are days of Asia/Shanghai.
 *
 * @param lastDay the last day before any rolling
 * @param day the due day
 * @param at its last second, 23:59:59 in Asia/Shanghai; for hours the exact end
 * @param warnDay the day people are warned by: for an organ's own duty the day before any rolling
 * @param provisional true when a notice of public holidays that is not published yet may still move it
 */
record DueDay(LocalDate lastDay, LocalDate day, Instant at, LocalDate warnDay, boolean provisional) {

  static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  static Instant endOf(LocalDate day) {
    return day.atTime(END_OF_DAY).atZone(Law.ZONE).toInstant();
  }
}
