package org.legaloversight.calendar.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.legaloversight.calendar.WorkingCalendar;

/** A month as on a wall calendar, in weeks from Monday to Sunday. */
record MonthSheet(String title, List<List<Cell>> weeks) {

  private static final int WEEK = 7;
  /** As many as the longest month touches, so that all sheets are of one height. */
  private static final int WEEKS = 6;

  static List<MonthSheet> of(int year, WorkingCalendar calendar) {
    return IntStream.rangeClosed(1, 12).mapToObj(month -> of(YearMonth.of(year, month), calendar)).toList();
  }

  private static MonthSheet of(YearMonth month, WorkingCalendar calendar) {
    List<List<Cell>> weeks = new ArrayList<>();
    LocalDate monday = month.atDay(1).minusDays(month.atDay(1).getDayOfWeek().getValue() - 1);
    for (int week = 0; week < WEEKS; week++, monday = monday.plusDays(WEEK)) {
      weeks.add(monday.datesUntil(monday.plusDays(WEEK)).map(day -> Cell.of(day, month, calendar)).toList());
    }
    return new MonthSheet(month.getMonthValue() + "月", weeks);
  }

  /** One day; those of the months beside are blank. */
  record Cell(String text, String look, String title) {

    private static Cell of(LocalDate day, YearMonth month, WorkingCalendar calendar) {
      if (!YearMonth.from(day).equals(month)) {
        return new Cell("", "", null);
      }
      boolean differs = calendar.isWorkingDay(day) == weekend(day);
      return new Cell(String.valueOf(day.getDayOfMonth()), look(day, calendar), differs ? calendar.describe(day) : null);
    }

    private static String look(LocalDate day, WorkingCalendar calendar) {
      if (calendar.isWorkingDay(day)) {
        return weekend(day) ? "work" : "";
      }
      return festive(day, calendar) ? "rest" : "weekend";
    }

    /** Whether the days of rest around it are more than a weekend. */
    private static boolean festive(LocalDate day, WorkingCalendar calendar) {
      return calendar.addWorkingDays(day, -1).plusDays(1).datesUntil(calendar.addWorkingDays(day, 1)).anyMatch(rest -> !weekend(rest));
    }

    private static boolean weekend(LocalDate day) {
      return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }
  }
}
