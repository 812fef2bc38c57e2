package org.legaloversight.deadline.process;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.JobQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tasks and timers of cases that take their date from the ledger, as they stand in the database; few queries for many cases. */
@Component
class OpenWork {

  private static final Page ALL = new Page(0, Integer.MAX_VALUE);

  private final Bindings bindings;
  private final JdbcClient database;

  OpenWork(Bindings bindings, JdbcClient database) {
    this.bindings = bindings;
    this.database = database;
  }

  /** Without those that the command has deleted. */
  List<Dated> of(CommandContext command, Collection<String> caseNumbers) {
    if (caseNumbers.isEmpty()) {
      return List.of();
    }
    Set<String> instances = instances(caseNumbers);
    if (instances.isEmpty()) {
      return List.of();
    }
    ProcessInstanceQueryImpl query = new ProcessInstanceQueryImpl();
    query.processInstanceIds(instances);
    command.getExecutionManager().findProcessInstancesByQueryCriteria(query, ALL); // once, not for each task
    return Stream.concat(tasks(command, caseNumbers), timers(command, instances))
        .filter(entity -> !command.getDbEntityManager().isDeleted((DbEntity) entity))
        .map(bindings::dated).flatMap(Optional::stream).toList();
  }

  private Set<String> instances(Collection<String> caseNumbers) {
    return new HashSet<>(database.sql("select id_ from act_ru_execution where business_key_ in (:cases) and parent_id_ is null")
        .param("cases", caseNumbers).query(String.class).list());
  }

  private static Stream<?> tasks(CommandContext command, Collection<String> caseNumbers) {
    TaskQueryImpl query = new TaskQueryImpl();
    query.processInstanceBusinessKeyIn(caseNumbers.toArray(String[]::new));
    return command.getTaskManager().findTasksByQueryCriteria(query).stream();
  }

  private static Stream<?> timers(CommandContext command, Set<String> instances) {
    JobQueryImpl query = new JobQueryImpl();
    query.processInstanceIds(instances).timers();
    return command.getJobManager().findJobsByQueryCriteria(query, ALL).stream();
  }
}
