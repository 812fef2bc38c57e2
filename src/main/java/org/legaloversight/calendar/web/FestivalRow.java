package org.legaloversight.calendar.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.legaloversight.calendar.ChineseDay;
import org.legaloversight.calendar.DayKind;
import org.legaloversight.calendar.Notice;
import org.legaloversight.calendar.NoticedDay;
import org.legaloversight.calendar.WorkingCalendar;

/** A time of rest as people see it, with the weekends beside it, and the days worked instead. */
record FestivalRow(String name, String rest, long days, String work) {

  static List<FestivalRow> of(Notice notice, WorkingCalendar calendar) {
    return of(notice, DayKind.HOLIDAY)
        .collect(Collectors.groupingBy(day -> calendar.addWorkingDays(day.day(), -1), LinkedHashMap::new, Collectors.toList()))
        .entrySet().stream().map(rest -> row(notice, rest.getKey(), rest.getValue(), calendar)).toList();
  }

  /** @param before the last working day before the rest */
  private static FestivalRow row(Notice notice, LocalDate before, List<NoticedDay> days, WorkingCalendar calendar) {
    Set<String> names = days.stream().flatMap(FestivalRow::names).collect(Collectors.toCollection(LinkedHashSet::new));
    LocalDate first = before.plusDays(1);
    LocalDate last = calendar.addWorkingDays(before, 1).minusDays(1);
    String rest = first.equals(last) ? worded(notice, first) : worded(notice, first) + "至" + worded(notice, last);
    String work = of(notice, DayKind.WORKDAY).filter(day -> names(day).anyMatch(names::contains))
        .map(day -> worded(notice, day.day())).collect(Collectors.joining("、"));
    return new FestivalRow(String.join("、", names), rest, ChronoUnit.DAYS.between(before, last), work);
  }

  private static Stream<NoticedDay> of(Notice notice, DayKind kind) {
    return notice.days().stream().filter(day -> day.kind() == kind);
  }

  private static Stream<String> names(NoticedDay day) {
    return Stream.of(day.name().split("、"));
  }

  private static String worded(Notice notice, LocalDate day) {
    return (day.getYear() == notice.year() ? "" : day.getYear() + "年") + ChineseDay.withWeekday(day);
  }
}
