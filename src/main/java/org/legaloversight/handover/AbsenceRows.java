package org.legaloversight.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The absences as they are written down. */
@Component
class AbsenceRows {

  private static final String SELECT = """
      select id, person, desk, substitute, first_day, last_day, entered_by, entered_at, ended_at from absence
      """;

  private final JdbcClient database;
  private final Clock clock;

  AbsenceRows(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Until the transaction ends nobody else enters one: two that would exclude each other must see each other. */
  void hold() {
    database.sql("lock table absence in share row exclusive mode").update();
  }

  /** Those of the person, or in which the person stands in, that are not over by the calendar. */
  List<Absence> concerning(String person, LocalDate from) {
    return database.sql(SELECT + "where :person in (person, substitute) and ended_at is null and last_day >= :from order by first_day, id")
        .param("person", person).param("from", from).query(Absence.class).list();
  }

  /** All that were ever entered for these people, the latest first. */
  List<Absence> of(List<String> people, int most) {
    return people.isEmpty() ? List.of() : database.sql(SELECT + """
            where person in (:people) or substitute in (:people) order by first_day desc, id desc limit :most""")
        .param("people", people).param("most", most).query(Absence.class).list();
  }

  Optional<Absence> find(long id) {
    return database.sql(SELECT + "where id = ? for update").param(id).query(Absence.class).optional();
  }

  void enter(String person, String desk, String substitute, LocalDate from, LocalDate to, String by) {
    database.sql("""
            insert into absence (person, desk, substitute, first_day, last_day, entered_by, entered_at) values (?, ?, ?, ?, ?, ?, ?)""")
        .params(person, desk, substitute, from, to, by, clock.instant().atOffset(ZoneOffset.UTC)).update();
  }

  void end(long id, String by) {
    database.sql("update absence set ended_by = ?, ended_at = ? where id = ?").params(by, clock.instant().atOffset(ZoneOffset.UTC), id).update();
  }

  void taken(Absence absence, OpenTask task) {
    database.sql("insert into absence_task (absence, task, case_number, taken_at) values (?, ?, ?, ?) on conflict do nothing")
        .params(absence.id(), task.id(), task.caseNumber(), clock.instant().atOffset(ZoneOffset.UTC)).update();
  }

  boolean taken(Absence absence, String task) {
    return database.sql("select count(*) from absence_task where absence = ? and task = ?").params(absence.id(), task).query(Integer.class).single() > 0;
  }
}
