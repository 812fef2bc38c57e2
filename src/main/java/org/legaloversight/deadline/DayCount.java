package org.legaloversight.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.legaloversight.calendar.WorkingCalendar;

/** Days, months and years; each ends with its last day. */
class DayCount extends Count {

  private final Measure measure;
  private final WorkingCalendar calendar;
  private LocalDate start;
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
    start = step.day();
    backward = step.length() < 0;
    end(after(start, step.length()));
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
    if (paused.isAfter(due)) { // a notice that came after the pause lets it end before: nothing is left, but it still goes on first
      end(working() ? calendar.rollForward(day) : day);
    } else if (usedUp()) {
      last = day;
      due = paused.isBefore(due) ? calendar.addWorkingDays(day, 1) : calendar.rollForward(day);
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
    LocalDate warn = measure.duty() == Duty.ORGAN && last.isBefore(due) ? last : due;
    return new DueDay(last, due, DueDay.endOf(due), warn, provisional());
  }

  /** Working days counted backward may begin in a year without notice and end before it. */
  private boolean provisional() {
    boolean moved = working() || measure.roll() == Roll.FORWARD;
    LocalDate latest = working() && backward ? start.minusDays(1) : last;
    return moved && (calendar.awaitedNotice(latest).isPresent() || calendar.awaitedNotice(due).isPresent());
  }

  /** Paused when the days had ended already and only the working day they had rolled to was left. */
  private boolean usedUp() {
    return last.isBefore(due) && !paused.isBefore(last) && !paused.isAfter(due);
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
