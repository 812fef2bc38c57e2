package org.legaloversight.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.legaloversight.Law;

/** Dates as a document writes them: 2026年3月12日. */
public final class ChineseDate {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private ChineseDate() {}

  public static String of(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  /** Such as 2026年3月12日 09:05, in Asia/Shanghai. */
  public static String minute(Instant instant) {
    return of(LocalDate.ofInstant(instant, Law.ZONE)) + " " + time(instant);
  }

  /** Such as 09:05, in Asia/Shanghai. */
  public static String time(Instant instant) {
    return TIME.format(LocalTime.ofInstant(instant, Law.ZONE));
  }
}
