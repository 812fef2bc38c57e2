package org.legaloversight.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Notices of public holidays that jqwik makes up: blocks of rest of one to ten days, and weekend days worked outside them. */
public final class RandomNotices {

  private record Rest(int firstDay, int days) {

    /** Day 0 is the last of December before. */
    Stream<LocalDate> in(int year) {
      LocalDate first = LocalDate.ofYearDay(year, 1).plusDays(firstDay - 1);
      return first.datesUntil(first.plusDays(days));
    }
  }

  private RandomNotices() {}

  public static Arbitrary<Notice> of(int year) {
    Arbitrary<Rest> rest = Combinators.combine(dayOfYear(), Arbitraries.integers().between(1, 10)).as(Rest::new);
    return Combinators.combine(rest.list().ofMaxSize(7), dayOfYear().list().ofMaxSize(10))
        .as((rests, worked) -> notice(year, rests, worked)).withoutEdgeCases();
  }

  public static Arbitrary<List<Notice>> from(int firstYear, int lastYear) {
    return Combinators.combine(IntStream.rangeClosed(firstYear, lastYear).mapToObj(RandomNotices::of).toList()).as(notices -> notices).withoutEdgeCases();
  }

  /** From December 29 of the year before; the last ten days are left out, so that every block ends in its year. */
  private static Arbitrary<Integer> dayOfYear() {
    return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.integers().between(-2, 0)), Tuple.of(20, Arbitraries.integers().between(1, 355)));
  }

  private static Notice notice(int year, List<Rest> rests, List<Integer> worked) {
    Set<LocalDate> free = rests.stream().flatMap(rest -> rest.in(year)).collect(Collectors.toSet());
    Map<LocalDate, NoticedDay> days = new TreeMap<>();
    free.stream().filter(day -> !weekend(day)).forEach(day -> days.put(day, new NoticedDay(day, DayKind.HOLIDAY, "某节")));
    worked.stream().map(day -> LocalDate.ofYearDay(year, 1).plusDays(day - 1)).filter(RandomNotices::weekend).filter(day -> !free.contains(day))
        .forEach(day -> days.put(day, new NoticedDay(day, DayKind.WORKDAY, "某节")));
    return new Notice(year, new ArrayList<>(days.values()));
  }

  private static boolean weekend(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
  }
}
