package org.legaloversight.deadline;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.legaloversight.calendar.Calendars;
import org.legaloversight.calendar.DayKind;
import org.legaloversight.calendar.Notice;
import org.legaloversight.calendar.NoticedDay;

/** The notice of 2027, made up as it may come: festivals by the lunar calendar of that year, weekends moved as they mostly are. */
final class YearToCome {

  static final Notice NOTICE = new Notice(2027, Stream.of(
      days("元旦", DayKind.HOLIDAY, "2027-01-01"),
      days("春节", DayKind.HOLIDAY, "2027-02-05", "2027-02-08", "2027-02-09", "2027-02-10", "2027-02-11", "2027-02-12"),
      days("春节", DayKind.WORKDAY, "2027-02-14", "2027-02-20"),
      days("清明", DayKind.HOLIDAY, "2027-04-05"),
      days("劳动节", DayKind.HOLIDAY, "2027-05-03", "2027-05-04", "2027-05-05"),
      days("劳动节", DayKind.WORKDAY, "2027-04-25", "2027-05-08"),
      days("端午", DayKind.HOLIDAY, "2027-06-09"),
      days("中秋", DayKind.HOLIDAY, "2027-09-15"),
      days("国庆节", DayKind.HOLIDAY, "2027-10-01", "2027-10-04", "2027-10-05", "2027-10-06", "2027-10-07"),
      days("国庆节", DayKind.WORKDAY, "2027-09-26", "2027-10-09")).flatMap(List::stream).toList());

  /** The one after, into which no deadline of the benchmark reaches. */
  static final Notice YEAR_AFTER = new Notice(2028, days("春节", DayKind.HOLIDAY, "2028-01-26", "2028-01-27", "2028-01-28"));

  private YearToCome() {}

  /** Those that the application comes with. */
  static Collection<Notice> before() {
    return Calendars.notices().values();
  }

  static Collection<Notice> after() {
    TreeMap<Integer, Notice> years = new TreeMap<>(Calendars.notices());
    years.put(NOTICE.year(), NOTICE);
    return years.values();
  }

  private static List<NoticedDay> days(String festival, DayKind kind, String... days) {
    return Arrays.stream(days).map(day -> new NoticedDay(LocalDate.parse(day), kind, festival)).toList();
  }
}
