package org.legaloversight.deadline.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which tasks and timers take their date from the ledger, read from the parsed diagrams. Most may be asked only within a command. */
@Component
class Bindings {

  /** A deployed diagram never changes. */
  private final Map<String, BoundDiagram> known = new ConcurrentHashMap<>();
  private final ProcessEngine engine;
  private final JdbcClient database;

  Bindings(@Lazy ProcessEngine engine, JdbcClient database) {
    this.engine = engine;
    this.database = database;
  }

  BoundDiagram in(String definition) {
    BoundDiagram diagram = known.get(definition);
    if (diagram == null) {
      diagram = BoundDiagram.of(Context.getProcessEngineConfiguration().getDeploymentCache().findDeployedProcessDefinitionById(definition));
      known.put(definition, diagram);
    }
    return diagram;
  }

  /**
   * A place in a diagram.
   *
   * @param task the id of the user task it is, or is attached to; null for a timer that stands elsewhere
   */
  record Place(String diagram, String element, String task, Binding binding, boolean interrupting) {}

  /** Every place in every version of a diagram that has instances. May be asked at any time. */
  List<Place> inUse() {
    return database.sql("select distinct proc_def_id_ from act_ru_execution where parent_id_ is null").query(String.class).list()
        .stream().flatMap(this::places).toList();
  }

  private Stream<Place> places(String diagram) {
    BoundDiagram bound = commands().execute(command -> in(diagram));
    return Stream.concat(
        bound.tasks().entrySet().stream().map(task -> new Place(diagram, task.getKey(), task.getKey(), task.getValue(), false)),
        bound.timers().entrySet().stream().map(timer -> new Place(diagram, timer.getKey(), timer.getValue().task(),
            timer.getValue().binding(), timer.getValue().interrupting())));
  }

  private CommandExecutor commands() {
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired();
  }

  /** Empty for all that is no task or timer, and for those that take their date from elsewhere. */
  Optional<Dated> dated(Object entity) {
    if (entity instanceof TaskEntity task && task.getProcessDefinitionId() != null) {
      return Optional.ofNullable(in(task.getProcessDefinitionId()).tasks().get(task.getTaskDefinitionKey()))
          .map(binding -> new Dated.OfTask(task, binding));
    }
    if (entity instanceof TimerEntity timer && timer.getProcessInstanceId() != null && !in(timer.getProcessDefinitionId()).timers().isEmpty()) {
      return Optional.ofNullable(in(timer.getProcessDefinitionId()).timers().get(timer.getActivityId()))
          .map(declared -> new Dated.OfTimer(timer, declared));
    }
    return Optional.empty();
  }
}
