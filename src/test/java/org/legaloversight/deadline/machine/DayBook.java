package org.legaloversight.deadline.machine;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which days are worked under one version of the calendar, read from its tables and nowhere else. */
final class DayBook {

  /** Of each year the newest notice up to the version. */
  private static final String NOTICED = """
      select d.day, d.kind = 'WORKDAY' as worked from calendar_day d join calendar_notice n using (version)
      where n.version <= ? and not exists
        (select from calendar_notice later where later.year = n.year and later.version > n.version and later.version <= ?)""";

  private final Map<LocalDate, Boolean> noticed = new HashMap<>();

  DayBook(JdbcClient database, int version) {
    database.sql(NOTICED).params(version, version).query((row, number) -> noticed.put(row.getObject(1, LocalDate.class), row.getBoolean(2))).list();
  }

  boolean worked(LocalDate day) {
    return noticed.getOrDefault(day, day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
  }

  LocalDate workedFrom(LocalDate day) {
    return worked(day) ? day : workedFrom(day.plusDays(1));
  }
}
