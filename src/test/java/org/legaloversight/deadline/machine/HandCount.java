package org.legaloversight.deadline.machine;

import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * Counts a deadline as somebody does with a calendar on the wall, one day after the other. Made to differ from the ledger's own
 * reckoning in every way but the result.
 */
final class HandCount {

  private final DayBook days;
  private final Predicate<LocalDate> counts;
  private final boolean rolls;
  private final boolean months;
  private LocalDate counted;
  private int left;
  private LocalDate due;
  private LocalDate pausedOn;
  private boolean onlyRolled;

  /** @param unit WORKING_DAYS, CALENDAR_DAYS or MONTHS */
  HandCount(String unit, boolean rolls, DayBook days) {
    this.days = days;
    this.rolls = rolls;
    this.months = unit.equals("MONTHS");
    this.counts = unit.equals("WORKING_DAYS") ? days::worked : day -> true;
  }

  void from(LocalDate day, int length) {
    onlyRolled = false;
    counted = months ? day.plusMonths(length) : day;
    left = months ? 0 : length;
    due = rolled(last());
  }

  void prolong(int length) {
    from(due, length);
  }

  void pause(LocalDate day) {
    pausedOn = day;
    LocalDate last = last();
    onlyRolled = last.isBefore(due) && !day.isBefore(last);
    while (counted.isBefore(day) && left > 0) {
      counted = counted.plusDays(1);
      left -= counts.test(counted) ? 1 : 0;
    }
    while (counted.isAfter(day) && !onlyRolled) { // prolonged before its first days were over
      left += counts.test(counted) ? 1 : 0;
      counted = counted.minusDays(1);
    }
  }

  void resume(LocalDate day) {
    if (day.equals(pausedOn)) {
      return;
    }
    counted = day;
    if (onlyRolled) {
      due = days.workedFrom(pausedOn.isBefore(due) ? day.plusDays(1) : day);
    } else if (left == 0) {
      counted = counts.test(day) ? day : days.workedFrom(day);
      due = rolled(counted);
    } else {
      due = rolled(last());
    }
  }

  LocalDate due() {
    return due;
  }

  private LocalDate last() {
    LocalDate day = counted;
    for (int rest = left; rest > 0; rest -= counts.test(day) ? 1 : 0) {
      day = day.plusDays(1);
    }
    return day;
  }

  private LocalDate rolled(LocalDate day) {
    return rolls ? days.workedFrom(day) : day;
  }
}
