package org.legaloversight.calendar;

import java.time.LocalDate;

/** Days as a Chinese reader wants them. */
public final class ChineseDay {

  private static final String WEEKDAYS = "一二三四五六日";

  private ChineseDay() {}

  /** Such as 2026年2月14日（星期六）. */
  static String full(LocalDate day) {
    return day.getYear() + "年" + withWeekday(day);
  }

  /** Such as 2月14日（星期六）. */
  public static String withWeekday(LocalDate day) {
    return day.getMonthValue() + "月" + day.getDayOfMonth() + "日（" + weekday(day) + "）";
  }

  /** Such as 星期六. */
  public static String weekday(LocalDate day) {
    return "星期" + WEEKDAYS.charAt(day.getDayOfWeek().getValue() - 1);
  }

  /** 1 for 一 to 7 for 日 and 天. */
  static int weekdayNumber(char sign) {
    return sign == '天' ? WEEKDAYS.length() : WEEKDAYS.indexOf(sign) + 1;
  }

  static boolean weekend(LocalDate day) {
    return day.getDayOfWeek().getValue() > 5;
  }
}
