package org.legaloversight.archive.process;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricProcessInstanceManager;
import org.legaloversight.Refusal;
import org.legaloversight.archive.Retention;
import org.legaloversight.engine.EngineParts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the engine's history of every case that is held, unfinished or within its term, and of the others lets nothing be deleted in
 * pieces.
 */
@Component
class HistoryGuard extends AbstractProcessEnginePlugin {

  /** Nobody needs these, and each takes a piece out of what happened. */
  private static final Set<String> PIECEMEAL = Set.of("DeleteHistoricTaskInstanceCmd", "DeleteHistoricVariableInstanceCmd",
      "DeleteHistoricVariableInstancesByProcessInstanceIdCmd", "DeleteUserOperationLogEntryCmd", "DeleteHistoricDecisionInstanceByInstanceIdCmd",
      "DeleteHistoricDecisionInstanceByDefinitionIdCmd", "DeleteHistoricDecisionInstancesBulkCmd", "DeleteHistoricDecisionInstancesBatchCmd",
      "HistoryCleanupCmd");

  private final ObjectProvider<Retention> retention;
  private final ObjectProvider<JdbcClient> jdbc;
  private final Clock clock;

  HistoryGuard(ObjectProvider<Retention> retention, ObjectProvider<JdbcClient> jdbc, Clock clock) {
    this.retention = retention;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    EngineParts.replace(engine, HistoricProcessInstanceManager.class, () -> new KeptHistory(this::refuseKept));
    EngineParts.replace(engine, ExecutionManager.class, () -> new KeptInstances(this::refuseKeptOf));
    EngineParts.intercept(engine, WholeOrNothing::new);
  }

  /** @throws Refusal naming the first case of these process instances that is kept */
  private void refuseKept(List<String> instances) {
    refuseKept("gone.id_ = any (?)", instances.toArray(String[]::new));
  }

  private void refuseKeptOf(String definition) {
    refuseKept("gone.proc_def_id_ = ?", definition);
  }

  private void refuseKept(String which, Object value) {
    jdbc.getObject().sql("""
            select distinct known.business_key_ from act_hi_procinst gone
            join act_hi_procinst known on known.id_ in (gone.id_, gone.root_proc_inst_id_)
            join case_file on number = known.business_key_ where\s""" + which)
        .param(value).query(String.class).list()
        .forEach(caseNumber -> retention.getObject().of(caseNumber).because(clock).ifPresent(reason -> {
          throw new Refusal("案卷“" + caseNumber + "”" + reason + "，流程引擎中的办案痕迹不能删除。");
        }));
  }

  private static final class WholeOrNothing extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
      if (PIECEMEAL.contains(command.getClass().getSimpleName())) {
        throw new Refusal("办案痕迹不能逐项删除；保管期满后由平台按案卷整体清除。");
      }
      return next.execute(command);
    }
  }
}
