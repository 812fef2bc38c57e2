package org.legaloversight.deadline.process;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.migration.instance.MigratingActivityInstance;
import org.camunda.bpm.engine.impl.migration.instance.MigratingProcessInstance;
import org.camunda.bpm.engine.impl.migration.validation.instance.MigratingActivityInstanceValidationReportImpl;
import org.camunda.bpm.engine.impl.migration.validation.instance.MigratingActivityInstanceValidator;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.legaloversight.Refusal;
import org.legaloversight.deadline.DeadlineLedger;
import org.springframework.stereotype.Component;

/** Sees every case that is moved to another version of its diagram, alone or in a batch: the engine asks its validators in either case. */
@Component
class MigrationWatch implements MigratingActivityInstanceValidator {

  private final Bindings bindings;
  private final DeadlineLedger ledger;

  MigrationWatch(Bindings bindings, DeadlineLedger ledger) {
    this.bindings = bindings;
    this.ledger = ledger;
  }

  @Override
  public void validate(MigratingActivityInstance activity, MigratingProcessInstance instance,
      MigratingActivityInstanceValidationReportImpl report) {
    WatchedCommand command = (WatchedCommand) Context.getCommandContext();
    command.migrates(instance.getProcessInstanceId());
    ScopeImpl target = activity.getTargetScope();
    if (target == null) {
      return;
    }
    String caseNumber = command.getExecutionManager().findExecutionById(instance.getProcessInstanceId()).getBusinessKey();
    limits(target).forEach(limit -> refuseUnknown(caseNumber, limit, target));
    Binding before = diagram(activity.getSourceScope()).tasks().get(activity.getSourceScope().getId());
    if (before != null && !diagram(target).tasks().containsKey(target.getId())) {
      command.releases(instance.getProcessInstanceId(), target.getId());
    }
  }

  /** The limits that the task and its timers name in the new diagram. */
  private Stream<String> limits(ScopeImpl target) {
    BoundDiagram diagram = diagram(target);
    return Stream.concat(Optional.ofNullable(diagram.tasks().get(target.getId())).stream(),
            TimerDeclarationImpl.getDeclarationsForScope(target).keySet().stream().map(diagram.timers()::get).filter(Objects::nonNull)
                .map(BoundDiagram.Timer::binding))
        .map(Binding::limit).distinct();
  }

  private BoundDiagram diagram(ScopeImpl scope) {
    return bindings.in(scope.getProcessDefinition().getId());
  }

  private void refuseUnknown(String caseNumber, String limit, ScopeImpl target) {
    if (ledger.current(caseNumber, limit).isEmpty()) {
      throw new Refusal("案件" + caseNumber + "没有期限" + limit + "，不能迁移到使用该期限的“" + target.getName() + "”；请先在案件中起算该期限。");
    }
  }
}
