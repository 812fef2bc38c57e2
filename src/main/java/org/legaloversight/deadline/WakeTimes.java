package org.legaloversight.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.legaloversight.Law;
import org.legaloversight.calendar.WorkingCalendar;

/**
 * When people are told of a deadline.
 *
 * @param remindAt nine in the morning in Asia/Shanghai, five working days before the day to warn by, or half of the working
 *     days there were if that is less; of hours, after half of them
 * @param overdueAt nine in the morning of the next working day after the due day; of hours, their end
 */
record WakeTimes(Instant remindAt, Instant overdueAt) {

  private static final int WORKING_DAYS_AHEAD = 5;
  private static final LocalTime OPENING = LocalTime.of(9, 0);

  static WakeTimes of(ClockKind clock, Instant startAt, DueDay due, WorkingCalendar calendar) {
    if (clock == ClockKind.HOURS) {
      return new WakeTimes(startAt.plus(Duration.between(startAt, due.at()).dividedBy(2)), due.at());
    }
    int length = Math.abs(calendar.workingDaysBetween(startAt.atZone(Law.ZONE).toLocalDate(), due.warnDay()));
    LocalDate remind = calendar.addWorkingDays(due.warnDay(), -Math.min(WORKING_DAYS_AHEAD, length / 2));
    return new WakeTimes(opening(remind), opening(calendar.addWorkingDays(due.day(), 1)));
  }

  private static Instant opening(LocalDate day) {
    return day.atTime(OPENING).atZone(Law.ZONE).toInstant();
  }
}
