package org.legaloversight.deadline.process;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.jobexecutor.TimerTaskListenerJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes away the timers that a migration arms though they have fired already (camunda-bpm-platform #3713). To the engine a
 * timer of the new diagram without a job is a new one, unless it is a non-interrupting boundary timer named in the plan. The
 * job log knows which event has fired on which execution, and an execution is made anew each time its activity is entered.
 */
@Component
class Rearmed {

  private static final Logger LOG = LoggerFactory.getLogger(Rearmed.class);

  private final JdbcClient database;

  Rearmed(JdbcClient database) {
    this.database = database;
  }

  private record Fired(String execution, String event) {}

  void disarm(WatchedCommand command) {
    if (command.migrated().isEmpty()) {
      return;
    }
    Set<Fired> over = fired(command.migrated());
    command.entities().stream().filter(entity -> entity.getEntityState() == DbEntityState.TRANSIENT)
        .map(CachedDbEntity::getEntity).filter(TimerEntity.class::isInstance).map(TimerEntity.class::cast)
        .filter(timer -> !timer.getJobHandlerType().equals(TimerTaskListenerJobHandler.TYPE)) // the engine knows which of these fired
        .filter(timer -> over.contains(new Fired(timer.getExecutionId(), timer.getActivityId()))).forEach(Rearmed::disarm);
  }

  /** Those of which no job was waiting when the migration began, as one is of a timer that repeats. */
  private Set<Fired> fired(Set<String> instances) {
    return new HashSet<>(database.sql("""
            select distinct l.execution_id_ as execution, l.act_id_ as event from act_hi_job_log l
            where l.process_instance_id_ in (:instances) and l.job_state_ = 2 and not exists
              (select 1 from act_ru_job j join act_ru_jobdef f on f.id_ = j.job_def_id_
               where j.execution_id_ = l.execution_id_ and f.act_id_ = l.act_id_)""")
        .param("instances", instances).query(Fired.class).list());
  }

  private static void disarm(TimerEntity timer) {
    LOG.info("Timer {} of process instance {} has fired before and is not armed again", timer.getActivityId(), timer.getProcessInstanceId());
    timer.delete();
  }
}
