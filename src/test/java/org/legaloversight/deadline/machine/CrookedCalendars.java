package org.legaloversight.deadline.machine;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.legaloversight.calendar.Notice;
import org.legaloversight.calendar.WorkingCalendar;
import org.legaloversight.calendar.WorkingCalendars;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;

/** The calendars of the application, wrong while a bug of theirs is planted. */
@Primary
class CrookedCalendars implements WorkingCalendars {

  private final WorkingCalendars right;
  private Integer readAtStart;

  CrookedCalendars(@Qualifier("versionedCalendars") WorkingCalendars right) {
    this.right = right;
  }

  @Override
  public WorkingCalendar current() {
    WorkingCalendar newest = right.current();
    if (!SeededBug.STALE_CALENDAR.planted()) {
      readAtStart = newest.version();
    }
    return bent(SeededBug.STALE_CALENDAR.planted() ? right.at(readAtStart) : newest);
  }

  @Override
  public WorkingCalendar at(int version) {
    return bent(right.at(version));
  }

  @Override
  public WorkingCalendar with(Notice draft) {
    return right.with(draft);
  }

  @Override
  public void hold() {
    right.hold();
  }

  private static WorkingCalendar bent(WorkingCalendar right) {
    return SeededBug.EVERY_DAY_IS_WORKED.planted() || SeededBug.ONLY_WEEKENDS_REST.planted() ? new Crooked(right) : right;
  }

  /** Counts over days that are worked in no notice. */
  private record Crooked(WorkingCalendar right) implements WorkingCalendar {

    @Override
    public int version() {
      return right.version();
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
      return SeededBug.EVERY_DAY_IS_WORKED.planted() || day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }

    @Override
    public boolean isPublished(int year) {
      return right.isPublished(year);
    }

    @Override
    public OptionalInt awaitedNotice(LocalDate day) {
      return right.awaitedNotice(day);
    }

    @Override
    public LocalDate addWorkingDays(LocalDate from, int days) {
      LocalDate day = from;
      for (int left = Math.abs(days); left > 0; left -= isWorkingDay(day) ? 1 : 0) {
        day = day.plusDays(Integer.signum(days));
      }
      return day;
    }

    @Override
    public LocalDate rollForward(LocalDate day) {
      return isWorkingDay(day) ? day : addWorkingDays(day, 1);
    }

    @Override
    public int workingDaysBetween(LocalDate from, LocalDate to) {
      return to.isBefore(from) ? -(int) to.datesUntil(from).filter(this::isWorkingDay).count()
          : (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count();
    }

    @Override
    public String describe(LocalDate day) {
      return right.describe(day);
    }
  }
}
