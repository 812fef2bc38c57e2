package org.legaloversight.deadline;

import java.time.LocalDate;
import org.legaloversight.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/** How the law counts: 民事诉讼法 art. 85, 行政处罚法 art. 85. */
@Component
class Reckoning {

  private static final int HOURS_A_DAY = 24;

  private final WorkingCalendar calendar;

  Reckoning(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  /** The last day after {@code start}, moved by {@code roll}. */
  DueDay due(LocalDate start, ClockKind clock, int length, Roll roll) {
    LocalDate last = lastDay(start, clock, length);
    LocalDate day = roll == Roll.FORWARD ? calendar.rollForward(last) : last;
    return new DueDay(day, !calendar.isPublished(day.getYear()));
  }

  /**
   * The last day before any rolling. Months and years end on the day with the same number, or on the last day of a month that
   * has none.
   */
  LocalDate lastDay(LocalDate start, ClockKind clock, int length) {
    return switch (clock) {
      case WORKING_DAYS -> calendar.addWorkingDays(start, length);
      case CALENDAR_DAYS -> start.plusDays(length);
      case MONTHS -> start.plusMonths(length);
      case YEARS -> start.plusYears(length);
      case HOURS -> start.plusDays((length + HOURS_A_DAY - 1) / HOURS_A_DAY);
    };
  }
}
