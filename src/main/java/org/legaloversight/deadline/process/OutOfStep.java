package org.legaloversight.deadline.process;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares, over the whole database, what tasks and timers show with what the ledger says. */
@Component
class OutOfStep {

  /** The places of the diagrams in use. */
  private static final String BOUND = """
      with b as (select * from unnest(cast(:diagrams as text[]), cast(:elements as text[]), cast(:tasks as text[]), cast(:moments as text[]),
        cast(:limits as text[]), cast(:interrupting as boolean[])) as each(diagram, element, task, moment, limit_id, interrupting))
      """;

  /** Of a limit's deadlines in a case the latest counts, as in the ledger; one that was missed still says when it was due. */
  private static final String DEADLINE = """
       left join lateral (select e.state, e.state in ('RUNNING', 'PAUSED') as open, e.state in ('RUNNING', 'PAUSED', 'MISSED') as owed,
          date_trunc('milliseconds', case b.moment when 'DUE' then e.due_at else e.remind_at end at time zone :zone) as moment
        from deadline e where e.case_number = i.business_key_ and e.limit_id = b.limit_id order by e.id desc limit 1) d on true
      """;

  private static final String TASKS = BOUND + """
      select v.kind, i.business_key_ as case_number, b.limit_id as limit, t.id_ as place
      from b join act_ru_task t on t.proc_def_id_ = b.diagram and t.task_def_key_ = b.element and b.task = b.element
       join act_ru_execution i on i.id_ = t.proc_inst_id_
       left join act_hi_taskinst h on h.id_ = t.id_
      """ + DEADLINE + """
       cross join lateral (values
         ('NOTHING_OWED', coalesce(not d.owed, true)),
         ('TASK_DATE', d.owed and t.due_date_ is distinct from case when d.state <> 'PAUSED' then d.moment end),
         ('TASK_HISTORY', h.id_ is not null and h.due_date_ is distinct from t.due_date_)) as v(kind, holds)
      where v.holds
      """;

  private static final String TIMERS = BOUND + """
      select v.kind, i.business_key_ as case_number, b.limit_id as limit, j.id_ as place
      from b join act_ru_job j on j.process_def_id_ = b.diagram and j.type_ = 'timer'
       join act_ru_jobdef f on f.id_ = j.job_def_id_ and f.act_id_ = b.element
       join act_ru_execution i on i.id_ = j.process_instance_id_
      """ + DEADLINE + """
       cross join lateral (values
         ('NOTHING_OWED', coalesce(not d.owed, true)),
         ('TIMER_DATE', d.owed and j.duedate_ is distinct from d.moment),
         ('TIMER_STATE', d.owed and (j.suspension_state_ = 1) <> (d.state = 'RUNNING')),
         ('TIMER_DEAD', j.retries_ = 0)) as v(kind, holds)
      where v.holds
      """;

  private static final String MISSING = BOUND + """
      select 'TIMER_MISSING' as kind, i.business_key_ as case_number, b.limit_id as limit, b.element as place
      from b join act_ru_task t on t.proc_def_id_ = b.diagram and t.task_def_key_ = b.task and b.task <> b.element
       join act_ru_execution i on i.id_ = t.proc_inst_id_
      """ + DEADLINE + """
      where b.moment = 'DUE' and d.open and (b.interrupting or d.moment > cast(:now as timestamp)) and not exists
        (select 1 from act_ru_job j join act_ru_jobdef f on f.id_ = j.job_def_id_ where j.execution_id_ = t.execution_id_ and f.act_id_ = b.element)
      """;

  private static final String DOUBLE = BOUND + """
      select 'TIMER_DOUBLE' as kind, i.business_key_ as case_number, b.limit_id as limit, max(j.id_) as place
      from b join act_ru_job j on j.process_def_id_ = b.diagram and j.type_ = 'timer'
       join act_ru_jobdef f on f.id_ = j.job_def_id_ and f.act_id_ = b.element
       join act_ru_execution i on i.id_ = j.process_instance_id_
      where b.moment = 'DUE' group by i.business_key_, b.limit_id having count(*) > 1
      """;

  /** Of all timers, whoever sets their date. */
  private static final String REARMED = """
      select 'TIMER_REARMED' as kind, i.business_key_ as case_number, null as limit, j.id_ as place
      from act_ru_job j join act_ru_jobdef f on f.id_ = j.job_def_id_ join act_ru_execution i on i.id_ = j.process_instance_id_
      where j.type_ = 'timer' and j.repeat_ is null and j.handler_type_ in ('timer-transition', 'timer-start-event-subprocess') and exists
        (select 1 from act_hi_job_log l where l.process_instance_id_ = j.process_instance_id_ and l.job_state_ = 2
          and l.execution_id_ = j.execution_id_ and l.act_id_ = f.act_id_)
      """;

  private final Bindings bindings;
  private final JdbcClient database;
  private final Clock clock;

  OutOfStep(Bindings bindings, JdbcClient database, Clock clock) {
    this.bindings = bindings;
    this.database = database;
    this.clock = clock;
  }

  /** Empty when all is as it should be. */
  @Transactional(readOnly = true)
  public List<Difference> find() {
    List<Bindings.Place> places = bindings.inUse();
    return Stream.of(TASKS, TIMERS, MISSING, DOUBLE, REARMED).flatMap(question -> ask(question, places)).toList();
  }

  private Stream<Difference> ask(String question, List<Bindings.Place> places) {
    return database.sql(question)
        .param("diagrams", places.stream().map(Bindings.Place::diagram).toArray(String[]::new))
        .param("elements", places.stream().map(Bindings.Place::element).toArray(String[]::new))
        .param("tasks", places.stream().map(Bindings.Place::task).toArray(String[]::new))
        .param("moments", places.stream().map(place -> place.binding().moment().name()).toArray(String[]::new))
        .param("limits", places.stream().map(place -> place.binding().limit()).toArray(String[]::new))
        .param("interrupting", places.stream().map(Bindings.Place::interrupting).toArray(Boolean[]::new))
        .param("zone", TimeZone.getDefault().getID()).param("now", Timestamp.from(clock.instant())).query(Difference.class).stream();
  }
}
