package org.legaloversight.handover.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.legaloversight.Law;
import org.legaloversight.Refusal;
import org.legaloversight.handover.OpenTask;
import org.legaloversight.handover.OpenTasks;
import org.legaloversight.handover.Stranded;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the engine's tables, because its own query asks for the rights of a person; changes tasks through the engine only. */
@Component
class EngineTasks implements OpenTasks {

  private static final String SELECT = """
      select t.id_, t.name_, i.business_key_, f.firm_name, t.assignee_, u.last_, t.due_date_, array(select l.group_id_ from act_ru_identitylink l
        where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null order by l.group_id_) as desks
      from act_ru_task t join act_ru_execution i on i.id_ = t.proc_inst_id_ join case_file f on f.number = i.business_key_
        left join act_id_user u on u.id_ = t.assignee_
      """;
  private static final String ORDER = " order by t.due_date_ nulls last, i.business_key_, t.id_";
  private static final String AT = """
      where t.id_ in (select l.task_id_ from act_ru_identitylink l where l.group_id_ = any(:desks) and l.type_ = 'candidate')""";

  /** Of the desks of the administration and the associations; a firm without an account is served on paper. */
  private static final String STRANDED = """
      with open as (
        select t.id_ as task, t.assignee_, i.business_key_,
          exists (select 1 from act_ru_identitylink l join act_id_membership m on m.group_id_ = l.group_id_
            where l.task_id_ = t.id_ and l.type_ = 'candidate' and m.user_id_ = t.assignee_)
            and not exists (select 1 from recusal_event e where e.person = t.assignee_ and e.case_number = i.business_key_ and e.what <> 'LIFTED'
              and not exists (select 1 from recusal_event n where n.person = e.person and n.case_number = e.case_number and n.id > e.id)) as held,
          exists (select 1 from act_ru_identitylink l join act_id_membership m on m.group_id_ = l.group_id_
            where l.task_id_ = t.id_ and l.type_ = 'candidate') as manned,
          exists (select 1 from act_ru_identitylink l join act_id_membership m on m.group_id_ = l.group_id_
            where l.task_id_ = t.id_ and l.type_ = 'candidate' and not exists (
              select 1 from recusal_event e where e.person = m.user_id_ and e.case_number = i.business_key_ and e.what <> 'LIFTED'
                and not exists (select 1 from recusal_event n where n.person = e.person and n.case_number = e.case_number and n.id > e.id))) as free
        from act_ru_task t join act_ru_execution i on i.id_ = t.proc_inst_id_
        where exists (select 1 from act_ru_identitylink l where l.task_id_ = t.id_ and l.group_id_ ~ '^(officer|head|bar)')),
      why as (select task, case when not manned then 'DESK_EMPTY' when not free then 'ALL_RECUSED' else 'HOLDER_GONE' end as why
        from open where not manned or not free or assignee_ is not null and not held)
      """;

  private final JdbcClient database;
  private final ProcessEngine engine;

  EngineTasks(JdbcClient database, @Lazy ProcessEngine engine) {
    this.database = database;
    this.engine = engine;
  }

  @Override
  public List<OpenTask> at(Collection<String> desks) {
    return desks.isEmpty() ? List.of() : database.sql(SELECT + AT + ORDER).param("desks", array(desks)).query(EngineTasks::task).list();
  }

  @Override
  public List<OpenTask> claimedBy(String person) {
    return database.sql(SELECT + "where t.assignee_ = ?" + ORDER).param(person).query(EngineTasks::task).list();
  }

  @Override
  public List<OpenTask> of(Collection<String> ids) {
    return database.sql(SELECT + "where t.id_ = any(:ids)" + ORDER).param("ids", array(ids)).query(EngineTasks::task).list();
  }

  @Override
  public List<OpenTask> ofCase(String caseNumber) {
    return database.sql(SELECT + "where i.business_key_ = ?" + ORDER).param(caseNumber).query(EngineTasks::task).list();
  }

  @Override
  public List<OpenTask> hold(Collection<String> ids) {
    database.sql("select id_ from act_ru_task where id_ = any(:ids) order by id_ for update").param("ids", array(ids)).query(String.class).list();
    return of(ids);
  }

  @Override
  public void holdCase(String task) {
    database.sql("""
            select f.number from act_ru_task t join act_ru_execution i on i.id_ = t.proc_inst_id_ join case_file f on f.number = i.business_key_
            where t.id_ = ? for no key update of f""").param(task).query(String.class).list();
  }

  @Override
  public Optional<OpenTask> past(String id) {
    return database.sql("""
            select t.id_, t.name_, i.business_key_, f.firm_name, t.assignee_, null as last_, null::timestamp as due_date_, array[]::text[] as desks
            from act_hi_taskinst t join act_hi_procinst i on i.id_ = t.proc_inst_id_ join case_file f on f.number = i.business_key_
            where t.id_ = ? and t.end_time_ is not null""")
        .param(id).query(EngineTasks::task).optional();
  }

  @Override
  public List<Stranded> stranded() {
    return database.sql(STRANDED + SELECT.replaceFirst("select ", "select w.why, ") + "join why w on w.task = t.id_" + ORDER)
        .query((row, line) -> new Stranded(task(row, line), Stranded.Why.valueOf(row.getString("why")))).list();
  }

  private static OpenTask task(ResultSet row, int line) throws SQLException {
    Timestamp due = row.getTimestamp("due_date_");
    return new OpenTask(row.getString("id_"), row.getString("name_"), row.getString("business_key_"), row.getString("firm_name"),
        Set.of((String[]) row.getArray("desks").getArray()), row.getString("assignee_"), row.getString("last_"),
        due == null ? null : LocalDate.ofInstant(due.toInstant(), Law.ZONE));
  }

  private static String[] array(Collection<String> texts) {
    return texts.toArray(String[]::new);
  }

  @Override
  public void assign(String task, String person) {
    change(task, found -> {
      if (!Objects.equals(found.getAssignee(), person)) {
        found.setAssignee(person);
        found.triggerUpdateEvent();
        found.logUserOperation(UserOperationLogEntry.OPERATION_TYPE_ASSIGN);
      }
    });
  }

  @Override
  public void offer(String task, String desk) {
    change(task, found -> {
      if (found.getCandidates().stream().noneMatch(link -> desk.equals(link.getGroupId()))) {
        found.addCandidateGroup(desk);
        found.triggerUpdateEvent();
      }
    });
  }

  /** As the platform, not as the person: who may do it has been asked. */
  private void change(String id, Consumer<TaskEntity> change) {
    ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired().execute(command -> {
      command.runWithoutAuthorization(() -> {
        change.accept(Optional.ofNullable(command.getTaskManager().findTaskById(id))
            .orElseThrow(() -> new Refusal("有事项刚刚办结，请刷新后再试。")));
        return null;
      });
      return null;
    });
  }
}
