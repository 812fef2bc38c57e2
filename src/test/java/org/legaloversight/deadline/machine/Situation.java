package org.legaloversight.deadline.machine;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.legaloversight.Law;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How a case stands before a move.
 *
 * @param unit that supervises it
 * @param deadline the latest
 * @param due its due day by the newest calendar, which the row may not have been counted with yet
 * @param instance of its process; null when there is none
 */
record Situation(RunningCase of, World world, LocalDate today, String unit, Ledger.Row deadline, LocalDate due, String instance, String diagram,
    List<Task> tasks, List<Timer> timers) {

  record Task(String id, String key, String assignee, boolean bound) {}

  record Timer(String id, String event, boolean active, Timestamp date) {}

  static Situation of(World world, RunningCase of) {
    JdbcClient database = world.database();
    Ledger.Row row = world.ledger().rows(List.of(of.number())).stream().filter(each -> each.limitId().equals(of.kind().limit()))
        .reduce((before, after) -> after).orElseThrow();
    String instance = one(database, of, "select id_ from act_ru_execution where parent_id_ is null and super_exec_ is null and business_key_ = ?");
    String diagram = one(database, of, "select proc_def_id_ from act_ru_execution where parent_id_ is null and super_exec_ is null and business_key_ = ?");
    LocalDate due = row.open() ? world.ledger().countedByHand(row, world.ledger().newestCalendar())
        : row.dueAt().atZoneSameInstant(Law.ZONE).toLocalDate();
    return new Situation(of, world, world.today(), one(database, of, "select unit from case_file where number = ?"), row, due, instance, diagram,
        database.sql("""
            select id_ as id, task_def_key_ as key, assignee_ as assignee, exists (select from machine_bound b
              where b.diagram = proc_def_id_ and b.element = task_def_key_) as bound from act_ru_task where proc_inst_id_ = ?""")
            .param(instance).query(Task.class).list(),
        database.sql("""
            select j.id_ as id, f.act_id_ as event, j.suspension_state_ = 1 as active, j.duedate_ as date from act_ru_job j
            join act_ru_jobdef f on f.id_ = j.job_def_id_ where j.type_ = 'timer' and j.process_instance_id_ = ? order by f.act_id_""")
            .param(instance).query(Timer.class).list());
  }

  private static String one(JdbcClient database, RunningCase of, String question) {
    return database.sql(question).param(of.number()).query(String.class).optional().orElse(null);
  }

  Kind kind() {
    return of.kind();
  }

  String number() {
    return of.number();
  }

  Optional<Task> task(String key) {
    return tasks.stream().filter(task -> task.key().equals(key)).findFirst();
  }

  /** The open task under the limit. */
  Optional<Task> task() {
    return task(kind().task());
  }

  /** The timer that ends the task. */
  Optional<Timer> timer() {
    return timers.stream().filter(timer -> timer.event().equals(kind().expiry())).findFirst();
  }

  boolean activeTimer() {
    return timers.stream().anyMatch(Timer::active);
  }

  boolean sleepingTimer() {
    return timers.stream().anyMatch(timer -> !timer.active());
  }

  boolean over() {
    return !now().isBefore(Ledger.endOf(due));
  }

  Instant now() {
    return world.clock().instant();
  }

  String city() {
    return unit.substring(0, 4) + "00";
  }
}
