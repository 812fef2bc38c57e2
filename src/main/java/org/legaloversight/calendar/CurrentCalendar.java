package org.legaloversight.calendar;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** The calendar to inject: right at every moment, although notices are loaded while it is in use. */
@Component
class CurrentCalendar implements WorkingCalendar {

  private final WorkingCalendars calendars;

  CurrentCalendar(WorkingCalendars calendars) {
    this.calendars = calendars;
  }

  @Override
  public int version() {
    return calendars.current().version();
  }

  @Override
  public boolean isWorkingDay(LocalDate day) {
    return calendars.current().isWorkingDay(day);
  }

  @Override
  public boolean isPublished(int year) {
    return calendars.current().isPublished(year);
  }

  @Override
  public OptionalInt awaitedNotice(LocalDate day) {
    return calendars.current().awaitedNotice(day);
  }

  @Override
  public LocalDate addWorkingDays(LocalDate from, int days) {
    return calendars.current().addWorkingDays(from, days);
  }

  @Override
  public LocalDate rollForward(LocalDate day) {
    return calendars.current().rollForward(day);
  }

  @Override
  public int workingDaysBetween(LocalDate from, LocalDate to) {
    return calendars.current().workingDaysBetween(from, to);
  }

  @Override
  public String describe(LocalDate day) {
    return calendars.current().describe(day);
  }
}
