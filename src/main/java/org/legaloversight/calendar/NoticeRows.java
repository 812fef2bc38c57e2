package org.legaloversight.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.legaloversight.Law;
import org.legaloversight.Refusal;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The notices in the database. Versions become visible in ascending order, because whoever loads one holds {@link #exclude} from
 * before it gets its number until its commit: so the highest version seen tells everything seen. Rows never change.
 */
@Component
class NoticeRows {

  /** Any number that nobody else in this database locks by. */
  static final long LOCK = 0x63616c656e646172L;

  private static final String PATIENCE = "5s";
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private final JdbcClient database;

  NoticeRows(JdbcClient database) {
    this.database = database;
  }

  int newest() {
    return database.sql("select max(version) from calendar_notice").query(Integer.class).single();
  }

  /** The newest notice of each year up to that version; empty when there is no such version. */
  Collection<Notice> upTo(int version) {
    Map<Integer, List<Row>> years = new TreeMap<>();
    database.sql("""
            select n.year, d.day, d.kind, d.name from calendar_notice n join calendar_day d on d.version = n.version
            where n.version in (select max(version) from calendar_notice where version <= :version group by year)
            and exists (select from calendar_notice where version = :version)""")
        .param("version", version).query(Row.class).list()
        .forEach(row -> years.computeIfAbsent(row.year(), year -> new ArrayList<>()).add(row));
    return years.entrySet().stream()
        .map(year -> new Notice(year.getKey(), year.getValue().stream().map(Row::noticed).toList())).toList();
  }

  /** Every notice ever loaded, the newest first. */
  List<LoadedNotice> loaded() {
    return database.sql("select version, year, source, loaded_by, loaded_at from calendar_notice order by version desc")
        .query((row, number) -> new LoadedNotice(row.getInt("version"), row.getInt("year"), row.getString("source"),
            row.getString("loaded_by"), row.getObject("loaded_at", OffsetDateTime.class).atZoneSameInstant(Law.ZONE))).list();
  }

  /** Its version. */
  int add(Notice notice, String source, String loadedBy, Instant at) {
    int version = database.sql("insert into calendar_notice (year, source, loaded_by, loaded_at) values (?, ?, ?, ?) returning version")
        .params(notice.year(), source, loadedBy, at.atOffset(ZoneOffset.UTC)).query(Integer.class).single();
    notice.days().forEach(day -> database.sql("insert into calendar_day (version, day, kind, name) values (?, ?, ?, ?)")
        .params(version, day.day(), day.kind().name(), day.name()).update());
    return version;
  }

  /** Shared by everyone who counts, until the transaction ends. */
  void hold() {
    lock("pg_advisory_xact_lock_shared");
  }

  /**
   * Against everyone who counts, until the transaction ends. Whoever wants to count meanwhile waits behind, so this gives up soon.
   *
   * @throws Refusal when somebody is still counting
   */
  void exclude() {
    database.sql("select set_config('lock_timeout', '" + PATIENCE + "', true)").query(String.class).single();
    try {
      lock("pg_advisory_xact_lock");
    } catch (UncategorizedSQLException e) {
      if (LOCK_NOT_AVAILABLE.equals(e.getSQLException().getSQLState())) {
        throw new Refusal("有人正在办理涉及期限的事项，请过几秒再试。");
      }
      throw e;
    }
  }

  private void lock(String function) {
    database.sql("select " + function + "(?)").param(LOCK).query((row, number) -> number).single();
  }

  private record Row(int year, LocalDate day, DayKind kind, String name) {

    NoticedDay noticed() {
      return new NoticedDay(day, kind, name);
    }
  }
}
