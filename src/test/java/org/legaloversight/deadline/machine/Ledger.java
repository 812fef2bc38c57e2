package org.legaloversight.deadline.machine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.legaloversight.Law;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger of deadlines as its tables have it. */
final class Ledger {

  private static final String ROWS = """
      select id, case_number, limit_id, state, clock, roll, start_at, due_at, paused_on, calendar_version, md5(d::text) as content,
        (select max(id) from deadline_event e where e.deadline_id = d.id) as last_event
      from deadline d where case_number = any(cast(:cases as text[])) order by id""";
  private static final String STEPS = """
      select what, moment, length from deadline_event where deadline_id = ? and (what in ('START', 'EXTEND', 'PAUSE', 'RESUME')) order by id""";

  private final JdbcClient database;
  private final Map<Integer, DayBook> dayBooks = new HashMap<>();

  Ledger(JdbcClient database) {
    this.database = database;
  }

  record Row(long id, String caseNumber, String limitId, String state, String clock, String roll, OffsetDateTime startAt, OffsetDateTime dueAt,
      LocalDate pausedOn, int calendarVersion, String content, long lastEvent) {

    boolean open() {
      return running() || paused();
    }

    boolean running() {
      return state.equals("RUNNING");
    }

    boolean paused() {
      return state.equals("PAUSED");
    }
  }

  private record Step(String what, OffsetDateTime moment, Integer length) {

    LocalDate day() {
      return moment.atZoneSameInstant(Law.ZONE).toLocalDate();
    }
  }

  List<Row> rows(List<String> cases) {
    return database.sql(ROWS).param("cases", cases.toArray(String[]::new)).query(Row.class).list();
  }

  int newestCalendar() {
    return database.sql("select max(version) from calendar_notice").query(Integer.class).single();
  }

  DayBook days(int calendar) {
    return dayBooks.computeIfAbsent(calendar, version -> new DayBook(database, version));
  }

  /** The due day of the row counted by hand from its journal with that calendar. */
  LocalDate countedByHand(Row row, int calendar) {
    HandCount count = new HandCount(row.clock(), row.roll().equals("FORWARD"), days(calendar));
    for (Step step : steps(row)) {
      switch (step.what()) {
        case "START" -> count.from(step.day(), step.length());
        case "EXTEND" -> count.prolong(step.length());
        case "PAUSE" -> count.pause(step.day());
        default -> count.resume(step.day());
      }
    }
    return count.due();
  }

  /** The last second of the day where the law holds. */
  static Instant endOf(LocalDate day) {
    return day.atTime(LocalTime.of(23, 59, 59)).atZone(Law.ZONE).toInstant();
  }

  /** The day it started or went on after the last pause. */
  LocalDate lastStep(Row row) {
    return steps(row).stream().filter(step -> !step.what().equals("EXTEND")).map(Step::day).reduce((before, after) -> after).orElseThrow();
  }

  private List<Step> steps(Row row) {
    return database.sql(STEPS).param(row.id()).query(Step.class).list();
  }
}
