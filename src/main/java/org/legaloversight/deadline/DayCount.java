package org.legaloversight.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.legaloversight.calendar.WorkingCalendar;

/** Days, months and years; each ends with its last day. */
class DayCount extends Count {

  private final Measure measure;
  private final WorkingCalendar calendar;
  private boolean backward;
  private LocalDate last;
  private LocalDate due;
  private LocalDate paused;

  DayCount(Measure measure, WorkingCalendar calendar) {
    this.measure = measure;
    this.calendar = calendar;
  }

  @Override
  void start(Step step) {
    backward = step.length() < 0;
    end(after(step.day(), step.length()));
  }

  @Override
  void pause(Step step) {
    paused = step.day();
  }

  @Override
  void resume(Step step) {
    LocalDate day = step.day();
    if (day.equals(paused)) {
      return; // nothing is left out
    }
    if (!paused.isBefore(last) && paused.isBefore(due)) {
      last = calendar.addWorkingDays(day, 1); // the days were used up, only the working day it had rolled to was still to come
      due = last;
    } else if (working()) {
      int left = calendar.workingDaysBetween(paused, last);
      end(left == 0 ? calendar.rollForward(day) : calendar.addWorkingDays(day, left));
    } else {
      end(last.plusDays(ChronoUnit.DAYS.between(paused, day)));
    }
  }

  @Override
  void extend(int length) {
    end(after(due, length));
  }

  @Override
  DueDay due() {
    LocalDate warn = measure.duty() == Duty.ORGAN ? last : due;
    boolean moved = working() || measure.roll() == Roll.FORWARD;
    return new DueDay(last, due, DueDay.endOf(due), warn,
        moved && !(calendar.isPublished(last.getYear()) && calendar.isPublished(due.getYear())));
  }

  /** Months and years end on the day with the same number, or on the last day of a month that has none. */
  private LocalDate after(LocalDate day, int length) {
    return switch (measure.clock()) {
      case WORKING_DAYS -> calendar.addWorkingDays(day, length);
      case CALENDAR_DAYS -> day.plusDays(length);
      case MONTHS -> day.plusMonths(length);
      case YEARS -> day.plusYears(length);
      case HOURS -> throw new IllegalStateException("Hours are no days");
    };
  }

  private void end(LocalDate day) {
    last = day;
    due = measure.roll() == Roll.NONE ? day : rolled(day);
  }

  /** What must be done a while before an event must not be late: it moves to the working day before. */
  private LocalDate rolled(LocalDate day) {
    if (calendar.isWorkingDay(day)) {
      return day;
    }
    return backward ? calendar.addWorkingDays(day, -1) : calendar.rollForward(day);
  }

  private boolean working() {
    return measure.clock() == ClockKind.WORKING_DAYS;
  }
}
