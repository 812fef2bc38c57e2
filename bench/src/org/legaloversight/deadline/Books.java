package org.legaloversight.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is written in the database, read past the application. */
@TestComponent
class Books {

  private static final String RECOUNTED = "due_at,last_day,warn_day,provisional,calendar_version,remind_at,overdue_at,told,wake_at";

  /** The row's own dates, those of its task and its timers, and the last line of its journal, where they are not one. */
  private static final String SPLIT = """
      with engine as (
        select i.business_key_ as case_number,
          (select array_agg(t.due_date_ at time zone 'Asia/Shanghai') from act_ru_task t where t.proc_inst_id_ = i.id_) as tasks,
          (select array_agg(h.due_date_ at time zone 'Asia/Shanghai') from act_hi_taskinst h where h.proc_inst_id_ = i.id_) as past_tasks,
          (select array_agg(j.duedate_ at time zone 'Asia/Shanghai' order by f.act_id_) from act_ru_job j join act_ru_jobdef f
            on f.id_ = j.job_def_id_ where j.process_instance_id_ = i.id_) as timers,
          (select array_agg(j.suspension_state_ = 1) from act_ru_job j where j.process_instance_id_ = i.id_) as active
        from act_ru_execution i where i.parent_id_ is null)
      select concat_ws(' ', d.case_number, d.limit_id, d.state, d.due_at, d.remind_at, 'but', to_jsonb(e)) from deadline d
      left join engine e on e.case_number = d.case_number where d.state in ('RUNNING', 'PAUSED') and (
        e.tasks is distinct from array[case when d.state = 'RUNNING' then d.due_at end]
        or e.past_tasks is distinct from e.tasks
        or e.timers is distinct from array[d.due_at, d.remind_at]
        or e.active is distinct from array[d.state = 'RUNNING', d.state = 'RUNNING']
        or d.due_at is distinct from (select new_due from deadline_event where deadline_id = d.id order by id desc limit 1))""";

  private final JdbcClient database;

  Books(JdbcClient database) {
    this.database = database;
  }

  /**
   * One open deadline.
   *
   * @param rest all that counting anew must leave alone, as text
   */
  record Row(long id, String caseNumber, PlainCount.Due due, int calendarVersion, String rest) {}

  /** A line of the journal about a new count. */
  record Line(String caseNumber, Instant oldDue, Instant newDue) {}

  /** The open deadlines by case number. */
  Map<String, Row> open() {
    return database.sql("select id, case_number, due_at, provisional, remind_at, calendar_version, (to_jsonb(d) - string_to_array('" + RECOUNTED
            + "', ','))::text as rest from deadline d where state in ('RUNNING', 'PAUSED')")
        .query((row, number) -> new Row(row.getLong("id"), row.getString("case_number"),
            new PlainCount.Due(row.getTimestamp("due_at").toInstant(), row.getBoolean("provisional"), row.getTimestamp("remind_at").toInstant()),
            row.getInt("calendar_version"), row.getString("rest")))
        .stream().collect(Collectors.toMap(Row::caseNumber, Function.identity()));
  }

  /** What the journal says of counting anew with that version, by case number; every line once. */
  List<Line> recounted(int version) {
    return database.sql("select case_number, old_due, new_due from deadline_event where what = 'REPROJECT' and calendar_version = ? order by id")
        .param(version).query((row, number) -> new Line(row.getString("case_number"), row.getTimestamp("old_due").toInstant(),
            row.getTimestamp("new_due").toInstant())).list();
  }

  /** How many open deadlines an older calendar has counted. */
  int pending(int version) {
    return database.sql("select count(*) from deadline where state in ('RUNNING', 'PAUSED') and calendar_version < ?").param(version)
        .query(Integer.class).single();
  }

  /** The open deadlines of which row, journal, task and timers do not all say the same. */
  List<String> split() {
    return database.sql(SPLIT).query(String.class).list();
  }

  /** A digest of each table, of every value in it, but for {@code leftOut} columns. */
  Map<String, String> tables(String... leftOut) {
    return digests("to_jsonb(r) - string_to_array('" + String.join(",", leftOut) + "', ',')");
  }

  /** As {@link #tables}, and of who wrote each row last: it changes with a row that was written again as it was. */
  Map<String, String> writes() {
    return digests("r.xmin::text || r::text");
  }

  private Map<String, String> digests(String row) {
    Map<String, String> digests = new TreeMap<>();
    List<String> names = new ArrayList<>(database.sql("select tablename from pg_tables where schemaname = 'public'").query(String.class).list());
    names.forEach(name -> digests.put(name, database.sql("""
        select count(*) || ' ' || coalesce(md5(string_agg(digest, '' order by digest)), '')
        from (select md5((%s)::text) as digest from %s r) each""".formatted(row, name)).query(String.class).single()));
    return digests;
  }

  /** The tables in which the two differ. */
  static TreeSet<String> differing(Map<String, String> one, Map<String, String> other) {
    return one.keySet().stream().filter(table -> !one.get(table).equals(other.get(table))).collect(Collectors.toCollection(TreeSet::new));
  }
}
