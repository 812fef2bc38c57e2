package org.legaloversight.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds all noticed days in memory: a notice comes once a year, by a migration, and counting asks for every single day. */
@Component
class NoticedCalendar implements WorkingCalendar {

  private static final String WEEKDAYS = "一二三四五六日";

  private final Map<LocalDate, NoticedDay> days;
  private final Set<Integer> years;

  @Autowired
  NoticedCalendar(JdbcClient database) {
    this(database.sql("select day, kind, name from calendar_day").query(NoticedDay.class).list());
  }

  NoticedCalendar(List<NoticedDay> noticed) {
    days = noticed.stream().collect(Collectors.toMap(NoticedDay::day, Function.identity()));
    years = noticed.stream().map(day -> day.day().getYear()).collect(Collectors.toSet());
  }

  @Override
  public boolean isWorkingDay(LocalDate day) {
    NoticedDay noticed = days.get(day);
    return noticed == null ? day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 : noticed.kind() == DayKind.WORKDAY;
  }

  @Override
  public boolean isPublished(int year) {
    return years.contains(year);
  }

  @Override
  public LocalDate addWorkingDays(LocalDate from, int days) {
    LocalDate day = from;
    for (int left = Math.abs(days); left > 0; ) {
      day = day.plusDays(Integer.signum(days));
      if (isWorkingDay(day)) {
        left--;
      }
    }
    return day;
  }

  @Override
  public LocalDate rollForward(LocalDate day) {
    return isWorkingDay(day) ? day : addWorkingDays(day, 1);
  }

  @Override
  public int workingDaysBetween(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return -(int) to.datesUntil(from).filter(this::isWorkingDay).count();
    }
    return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count();
  }

  @Override
  public String describe(LocalDate day) {
    NoticedDay noticed = days.get(day);
    if (noticed == null) {
      return "星期" + WEEKDAYS.charAt(day.getDayOfWeek().getValue() - 1);
    }
    return noticed.kind() == DayKind.HOLIDAY ? noticed.name() + "假期" : "调休上班日（" + noticed.name() + "）";
  }
}
