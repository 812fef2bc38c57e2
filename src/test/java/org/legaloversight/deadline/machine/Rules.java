package org.legaloversight.deadline.machine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold of the tables after every move, each rule as a question for what breaks it. */
final class Rules {

  /** Of a limit's deadlines in a case the latest counts. Dates of the engine have no zone; they are those of the machine it runs on. */
  private static final String FACTS = """
      with latest as (select distinct on (case_number, limit_id) *, due_at at time zone :zone as due, remind_at at time zone :zone as remind
          from deadline where case_number = any(cast(:cases as text[])) order by case_number, limit_id, id desc),
        instance as (select id_ as instance, business_key_ as number, suspension_state_ as suspension, proc_def_id_ as diagram
          from act_ru_execution where parent_id_ is null and business_key_ = any(cast(:cases as text[]))),
        task as (select t.*, i.number, b.limit_id, l.state, case when l.state <> 'PAUSED' then l.due end as shown
          from act_ru_task t join instance i on i.instance = t.proc_inst_id_
          left join machine_bound b on b.diagram = t.proc_def_id_ and b.element = t.task_def_key_ and b.task = b.element
          left join latest l on l.case_number = i.number and l.limit_id = b.limit_id),
        timer as (select j.*, i.number, f.act_id_ as event, b.task, b.moment, b.limit_id, l.state,
            case b.moment when 'due' then l.due else l.remind end as shown
          from act_ru_job j join instance i on i.instance = j.process_instance_id_ join act_ru_jobdef f on f.id_ = j.job_def_id_
          left join machine_bound b on b.diagram = j.process_def_id_ and b.element = f.act_id_
          left join latest l on l.case_number = i.number and l.limit_id = b.limit_id where j.type_ = 'timer'),
        line as (select e.*, lag(e.new_due) over w as due_before, lead(e.id) over w as next_line from deadline_event e
          where e.case_number = any(cast(:cases as text[])) window w as (partition by e.deadline_id order by e.id))
      """;

  private static final Map<String, String> BROKEN = new LinkedHashMap<>();

  static {
    rule("a task under a limit shows the due date of the ledger, and none while the clock stands", """
        select number, task_def_key_ || ' ' || coalesce(due_date_::text, 'none') || ' instead of ' || coalesce(shown::text, 'none') || ' ' || coalesce(state, '')
        from task where limit_id is not null and (state is null or due_date_ is distinct from shown)""");
    rule("a task under no limit shows no due date", """
        select number, task_def_key_ || ' ' || due_date_ from task where limit_id is null and due_date_ is not null""");
    rule("the history of a task shows the same due date", """
        select t.number, h.due_date_ || ' instead of ' || t.due_date_ from task t join act_hi_taskinst h on h.id_ = t.id_
        where h.due_date_ is distinct from t.due_date_""");
    rule("a task has exactly one of each timer that ends it", """
        select t.number, b.element || ': ' || count(j.id_) from task t
        join machine_bound b on b.diagram = t.proc_def_id_ and b.task = t.task_def_key_ and b.task <> b.element and b.moment = 'due'
        left join timer j on j.execution_id_ = t.execution_id_ and j.event = b.element
        group by t.number, t.id_, b.element having count(j.id_) <> 1""");
    rule("an obligation has at most one live timer that ends it", """
        select number, limit_id || ': ' || count(*) from timer where moment = 'due' group by number, limit_id having count(*) > 1""");
    rule("a task has at most one live reminder", """
        select number, event || ': ' || count(*) from timer where moment = 'reminder' group by number, event, execution_id_ having count(*) > 1""");
    rule("a timer shows the date of the ledger", """
        select number, event || ' ' || duedate_ || ' instead of ' || coalesce(shown::text, 'none') from timer
        where moment is not null and duedate_ is distinct from shown""");
    rule("a timer is suspended exactly while its deadline does not run", """
        select number, event || ' ' || suspension_state_ || ' though ' || state from timer where (suspension_state_ = 1) <> (state = 'RUNNING')""");
    rule("a timer has retries left", """
        select number, event from timer where retries_ <= 0""");
    rule("no timer is there without its task", """
        select j.number, j.event from timer j where j.task is not null and not exists
          (select from task t where t.number = j.number and t.task_def_key_ = j.task and t.execution_id_ = j.execution_id_)""");
    rule("a reminder that has fired is not armed again for the same task", """
        select j.number, j.event from timer j join act_hi_job_log h on h.execution_id_ = j.execution_id_ and h.act_id_ = j.event
        where j.moment = 'reminder' and h.job_state_ = 2""");
    rule("an obligation has at most one open deadline", """
        select case_number, limit_id || ' ' || owed_by from deadline
        where state in ('RUNNING', 'PAUSED') and case_number = any(cast(:cases as text[]))
        group by case_number, limit_id, owed_by having count(*) > 1""");
    rule("each line of the journal begins where the one before ended", """
        select case_number, what || ' from ' || coalesce(old_due::text, 'nothing') || ' after ' || coalesce(due_before::text, 'nothing')
        from line where old_due is distinct from due_before""");
    rule("the last line of the journal says what the ledger says", """
        select e.case_number, e.what || ' ' || e.new_due || ' and ' || d.state || ' ' || d.due_at from line e join deadline d on d.id = e.deadline_id
        where e.next_line is null and (e.new_due <> d.due_at
          or d.state in ('RUNNING', 'PAUSED') and e.what in ('MEET', 'MISS', 'CANCEL', 'SUPERSEDE')
          or d.state not in ('RUNNING', 'PAUSED') and e.what not in ('MEET', 'MISS', 'CANCEL', 'SUPERSEDE'))""");
    rule("what is written down is counted with the newest calendar", """
        select case_number, what || ' with version ' || calendar_version from line e
        where exists (select from calendar_notice n where n.version > e.calendar_version and n.loaded_at < e.at)""");
    rule("no instance is suspended and none has an incident", """
        select i.number, i.diagram from instance i where i.suspension <> 1
          or exists (select from act_ru_incident n where n.proc_inst_id_ = i.instance)""");
    rule("a trial has one open task", """
        select i.number, count(t.id_)::text from instance i left join task t on t.proc_inst_id_ = i.instance
        where i.diagram like 'trial%' group by i.instance, i.number having count(t.id_) <> 1""");
  }

  private static void rule(String sentence, String broken) {
    BROKEN.put(sentence, broken);
  }

  private static final String ALL = FACTS + BROKEN.entrySet().stream()
      .map(rule -> "select '" + rule.getKey() + "' as rule, broken.number, broken.detail from (" + rule.getValue() + ") as broken(number, detail)")
      .collect(Collectors.joining(" union all "));

  private final JdbcClient database;

  Rules(JdbcClient database) {
    this.database = database;
  }

  List<String> broken(List<String> cases) {
    return database.sql(ALL).param("cases", cases.toArray(String[]::new)).param("zone", TimeZone.getDefault().getID())
        .query((row, number) -> row.getString(1) + ": " + row.getString(2) + " " + row.getString(3)).list();
  }
}
