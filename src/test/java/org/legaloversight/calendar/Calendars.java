package org.legaloversight.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** Calendars for tests without a database. */
public final class Calendars {

  private Calendars() {}

  public static WorkingCalendar of(int version, Notice... notices) {
    return new NoticedCalendar(version, List.of(notices));
  }

  /** The twenty notices that come with the system, as version 20. */
  public static WorkingCalendar imported() {
    return new NoticedCalendar(20, notices().values());
  }

  /** The notices that come with the system, by year: what a text or another file is compared with. */
  public static Map<Integer, Notice> notices() {
    try {
      String csv = new ClassPathResource("db/data/holidays.csv").getContentAsString(StandardCharsets.UTF_8);
      Map<Integer, List<NoticedDay>> years = csv.lines().skip(1).map(line -> line.split(",")).map(Calendars::day)
          .collect(Collectors.groupingBy(Calendars::year, TreeMap::new, Collectors.toList()));
      return years.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, year -> new Notice(year.getKey(), year.getValue())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static NoticedDay day(String[] cells) {
    return new NoticedDay(LocalDate.parse(cells[0]), cells[1].equals("holiday") ? DayKind.HOLIDAY : DayKind.WORKDAY, cells[2]);
  }

  private static int year(NoticedDay noticed) {
    boolean newYear = noticed.day().getMonthValue() == 12 && noticed.name().equals("元旦");
    return noticed.day().getYear() + (newYear ? 1 : 0);
  }
}
