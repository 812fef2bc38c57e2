package org.legaloversight.deadline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.legaloversight.Law;

/**
 * The end of a clock as a test writes it: {@code 2026-02-18 -> 2026-02-24 warn 2026-02-18 provisional}, the last day before
 * rolling, the due day, the day of warning. One day alone is all three; ? is any last day; hours end at a moment, 2026-03-06T10:20.
 */
record WrittenEnd(String lastDay, String due, String warnDay, boolean provisional) {

  private static final Pattern END = Pattern.compile("(?:(\\S+) -> )?(\\S+)(?: warn (\\S+))?( provisional)?");

  static WrittenEnd parse(String text) {
    Matcher end = END.matcher(text);
    if (!end.matches()) {
      throw new IllegalArgumentException("Not an end: " + text);
    }
    return new WrittenEnd(end.group(1), end.group(2), end.group(3), end.group(4) != null);
  }

  /** @param any taken where the last day is written as ? */
  DueDay dueDay(LocalDate any) {
    if (due.contains("T")) {
      LocalDateTime end = LocalDateTime.parse(due);
      LocalDate day = end.toLocalDate();
      return new DueDay(day, day, end.atZone(Law.ZONE).toInstant(), day, false);
    }
    LocalDate day = LocalDate.parse(due);
    LocalDate last = lastDay == null ? day : lastDay.equals("?") ? any : LocalDate.parse(lastDay);
    LocalDate warn = warnDay == null ? day : LocalDate.parse(warnDay);
    return new DueDay(last, day, day.atTime(23, 59, 59).atZone(Law.ZONE).toInstant(), warn, provisional);
  }
}
