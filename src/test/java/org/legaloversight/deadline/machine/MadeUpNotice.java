package org.legaloversight.deadline.machine;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.legaloversight.calendar.DayKind;
import org.legaloversight.calendar.Notice;
import org.legaloversight.calendar.NoticedDay;

/** A notice of public holidays that nobody has published: some blocks of rest, and weekend days worked instead. */
final class MadeUpNotice {

  private static final int BLOCKS = 7;
  private static final int LONGEST = 9;
  private static final int WORKED = 6;
  /** The end of December belongs to two notices; it is left alone. */
  private static final int LAST_DAY = 340;

  private MadeUpNotice() {}

  static Notice of(int year, int seed) {
    Random random = new Random(seed);
    Map<LocalDate, NoticedDay> days = new TreeMap<>();
    for (int block = 0; block < BLOCKS; block++) {
      LocalDate first = LocalDate.ofYearDay(year, 1 + random.nextInt(LAST_DAY));
      first.datesUntil(first.plusDays(1 + random.nextInt(LONGEST))).forEach(day -> days.put(day, new NoticedDay(day, DayKind.HOLIDAY, "某节")));
    }
    for (int day = 0; day < WORKED; day++) {
      LocalDate worked = LocalDate.ofYearDay(year, 1 + random.nextInt(LAST_DAY)).with(DayOfWeek.SATURDAY);
      days.putIfAbsent(worked, new NoticedDay(worked, DayKind.WORKDAY, "某节"));
    }
    days.values().removeIf(day -> day.kind() == DayKind.HOLIDAY && weekend(day.day()));
    return new Notice(year, days.values().stream().toList());
  }

  /** It has a Wednesday worked, as every Wednesday is. */
  static Notice wrong(int year) {
    LocalDate day = LocalDate.of(year, 6, 1).with(DayOfWeek.WEDNESDAY);
    return new Notice(year, java.util.List.of(new NoticedDay(day, DayKind.WORKDAY, "某节")));
  }

  private static boolean weekend(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
  }
}
