package org.legaloversight.deadline.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbBulkOperation;
import org.legaloversight.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses what changes timers of the ledger by one statement, past the entities: suspending or activating process instances,
 * definitions or jobs, and new dates for all failed jobs of a kind.
 */
@Component
class BulkChanges {

  private static final String SUSPENSION = "updateJobSuspensionStateByParameters";
  private static final String RETRIES = "updateFailedJobRetriesByParameters";
  private static final Set<String> WATCHED = Set.of(SUSPENSION, RETRIES);

  /** The engine's own conditions in its Job.xml, for those whose state would change. */
  private static final String SUSPENDED = """
      select distinct j.process_def_id_ as diagram, d.act_id_ as event from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_
      where j.type_ = 'timer' and j.process_instance_id_ is not null and j.suspension_state_ <> :suspensionState
        and (cast(:jobId as text) is null or j.id_ = :jobId)
        and (cast(:jobDefinitionId as text) is null or j.job_def_id_ = :jobDefinitionId)
        and (cast(:processInstanceId as text) is null or j.process_instance_id_ = :processInstanceId)
        and (cast(:processDefinitionId as text) is null or j.process_def_id_ = :processDefinitionId)
        and (cast(:processDefinitionKey as text) is null or j.process_def_key_ = :processDefinitionKey)
        and (cast(:handlerType as text) is null or j.handler_type_ = :handlerType)""";
  private static final String RETRIED = """
      select distinct j.process_def_id_ as diagram, d.act_id_ as event from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_
      where j.type_ = 'timer' and j.process_instance_id_ is not null and j.retries_ = 0 and j.job_def_id_ = :jobDefinitionId""";

  private final Bindings bindings;
  private final JdbcClient database;

  BulkChanges(Bindings bindings, JdbcClient database) {
    this.bindings = bindings;
    this.database = database;
  }

  private record Event(String diagram, String event) {}

  void refuse(WatchedCommand command) {
    command.bulkOperations().filter(operation -> WATCHED.contains(operation.getStatement())).forEach(this::refuse);
  }

  private void refuse(DbBulkOperation operation) {
    Map<?, ?> parameters = parameters(operation.getParameter());
    if (operation.getStatement().equals(SUSPENSION)) {
      bound(SUSPENDED, parameters).ifPresent(timer -> {
        throw new Refusal("定时事件“" + timer.name() + "”由期限台账计算，不能在这里挂起或者激活；需要中止或者恢复期限的，请在案件中办理。");
      });
    } else if (Boolean.TRUE.equals(parameters.get("isDueDateSet"))) {
      bound(RETRIED, parameters).ifPresent(timer -> {
        throw new Refusal("定时事件“" + timer.name() + "”的时间由期限台账计算，重试时不能另设时间；请只增加重试次数。");
      });
    }
  }

  private static Map<?, ?> parameters(Object parameter) {
    return (Map<?, ?>) (parameter instanceof ListQueryParameterObject list ? list.getParameter() : parameter);
  }

  private Optional<BoundDiagram.Timer> bound(String affected, Map<?, ?> parameters) {
    var query = database.sql(affected);
    for (String name : List.of("suspensionState", "jobId", "jobDefinitionId", "processInstanceId", "processDefinitionId",
        "processDefinitionKey", "handlerType")) {
      query = affected.contains(":" + name) ? query.param(name, parameters.get(name)) : query;
    }
    return query.query(Event.class).list().stream().map(each -> bindings.in(each.diagram()).timers().get(each.event()))
        .filter(Objects::nonNull).findFirst();
  }
}
