package org.legaloversight.deadline.machine;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanExecutionBuilder;

/** Moves running instances to another version of their diagram, in all the ways that Cockpit offers. */
final class Migrations {

  private final ProcessEngine engine;

  Migrations(ProcessEngine engine) {
    this.engine = engine;
  }

  /** @return how, in words */
  String move(Kind kind, List<String> instances, String from, String to, int n) {
    String words = "by a plan that names all";
    MigrationPlanBuilder plan = engine.getRuntimeService().createMigrationPlan(from, to);
    if (n / 2 % 4 < 2 && kind.trial()) { // a reminder that is not named is a new one to the engine, whether it has fired or not
      plan.mapActivities(kind.task(), kind.task()).mapActivities(kind.expiry(), kind.expiry())
          .mapActivities("userTask_explainDelay", "userTask_explainDelay");
      words = "by a plan that names the task and its end only";
    } else if (n / 2 % 4 == 2) {
      plan.mapEqualActivities().updateEventTriggers();
      words = "with its timers set anew";
    } else {
      plan.mapEqualActivities();
    }
    return words + execute(plan.build(), instances, n % 2 == 0);
  }

  private String execute(MigrationPlan plan, List<String> instances, boolean batch) {
    MigrationPlanExecutionBuilder migration = engine.getRuntimeService().newMigration(plan).processInstanceIds(instances);
    if (!batch) {
      migration.execute();
      return "";
    }
    Batch made = migration.executeAsync();
    List.of(made.getSeedJobDefinitionId(), made.getBatchJobDefinitionId(), made.getMonitorJobDefinitionId()).forEach(this::fire);
    return ", in a batch";
  }

  private void fire(String jobs) {
    ManagementService management = engine.getManagementService();
    management.createJobQuery().jobDefinitionId(jobs).list().forEach(job -> management.executeJob(job.getId()));
  }
}
