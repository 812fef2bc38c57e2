package org.legaloversight.calendar;

import java.time.LocalDate;

/**
 * A day as somebody wrote it.
 *
 * @param name the festival, in the calendar's own words
 * @param where for the reader, such as 第3行
 */
record Mention(LocalDate day, DayKind kind, String name, String where) {

  /** The year whose notice the day belongs to: New Year may begin in the December before. */
  int year() {
    return day.getYear() + (newYearInDecember() ? 1 : 0);
  }

  boolean newYearInDecember() {
    return day.getMonthValue() == 12 && Festival.in(name).contains(Festival.NEW_YEAR);
  }

  /** Whether the day is other than its weekday has it; a Sunday in the middle of a festival is not. */
  boolean differs() {
    return ChineseDay.weekend(day) == (kind == DayKind.WORKDAY);
  }

  NoticedDay noticed() {
    return new NoticedDay(day, kind, name);
  }
}
