package org.legaloversight.handover;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Somebody is away from a desk, and a colleague at it stands in (代理).
 *
 * @param person user id of whoever is away
 * @param desk id of the desk
 * @param firstDay in Asia/Shanghai
 * @param lastDay it ends at the end of this day
 * @param endedAt when somebody ended it early, null otherwise
 */
public record Absence(long id, String person, String desk, String substitute, LocalDate firstDay, LocalDate lastDay, String enteredBy,
    Instant enteredAt, Instant endedAt) {

  /** How many days it may last at most. */
  public static final int MOST_DAYS = 90;

  /** By the calendar alone; whether both still hold the desk is another question. */
  boolean covers(LocalDate day) {
    return endedAt == null && !day.isBefore(firstDay) && !day.isAfter(lastDay);
  }

  boolean meets(LocalDate from, LocalDate to) {
    return endedAt == null && !firstDay.isAfter(to) && !lastDay.isBefore(from);
  }
}
