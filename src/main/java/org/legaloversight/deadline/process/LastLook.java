package org.legaloversight.deadline.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cmd.DeleteJobCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.legaloversight.Refusal;
import org.legaloversight.deadline.Deadline;
import org.legaloversight.deadline.DeadlineLedger;
import org.springframework.stereotype.Component;

/**
 * Keeps due dates and timers in step with the ledger (docs/decisions/0009-due-dates-follow-the-ledger.md): at the end of every
 * command of the engine what is new, or has moved in the ledger, is set; what somebody else has changed is refused.
 */
@Component
class LastLook {

  private static final String HOW = "由期限台账计算，不能在这里修改；需要延期或者中止的，请在案件中办理。";

  private final Bindings bindings;
  private final MovedCases movedCases;
  private final OpenWork openWork;
  private final DatesBefore before;
  private final BulkChanges bulk;
  private final Rearmed rearmed;
  private final OneTimer oneTimer;
  private final DeadlineLedger ledger;

  LastLook(Bindings bindings, MovedCases movedCases, OpenWork openWork, DatesBefore before, BulkChanges bulk, Rearmed rearmed,
      OneTimer oneTimer, DeadlineLedger ledger) {
    this.bindings = bindings;
    this.movedCases = movedCases;
    this.openWork = openWork;
    this.before = before;
    this.bulk = bulk;
    this.rearmed = rearmed;
    this.oneTimer = oneTimer;
    this.ledger = ledger;
  }

  void at(WatchedCommand command) {
    bulk.refuse(command);
    rearmed.disarm(command);
    Collection<String> moved = movedCases.take();
    DatedWork work = DatedWork.of(command, bindings);
    if (!work.isEmpty() || !moved.isEmpty() || !command.migrated().isEmpty()) {
      command.runWithoutAuthorization(() -> {
        look(command, work, moved);
        return null;
      });
    }
  }

  private void look(WatchedCommand command, DatedWork work, Collection<String> moved) {
    refuseDeleting(work.deleted());
    release(command);
    List<Dated> placed = new ArrayList<>(work.fresh());
    work.changed().stream().filter(dated -> command.migrated().contains(dated.processInstance())).forEach(placed::add);
    List<Dated> following = openWork.of(command, moved);
    Obligations obligations = Obligations.of(command, ledger, instances(command, work, following));
    placed.forEach(dated -> show(dated, obligations.find(dated).orElseThrow(() -> new Refusal("案件" + obligations.caseOf(dated) + "没有期限"
        + dated.binding().limit() + "，" + dated.name() + "无从计算；请先在案件中起算该期限。"))));
    following.forEach(dated -> obligations.find(dated).ifPresent(deadline -> show(dated, deadline)));
    refuseSplitting(work.changed(), obligations);
    oneTimer.insist(command, work.fresh(), obligations);
  }

  private static Set<String> instances(WatchedCommand command, DatedWork work, List<Dated> following) {
    Set<String> instances = new HashSet<>(command.migrated());
    Stream.of(work.fresh(), work.changed(), following).flatMap(List::stream).map(Dated::processInstance).forEach(instances::add);
    return instances;
  }

  private static void show(Dated dated, Deadline deadline) {
    Dated.Shown right = dated.rightly(deadline);
    if (!right.equals(dated.shown())) {
      dated.show(right);
    }
  }

  private static void release(WatchedCommand command) {
    command.entities().stream().map(CachedDbEntity::getEntity).filter(TaskEntity.class::isInstance).map(TaskEntity.class::cast)
        .filter(task -> command.released(task) && task.getDueDate() != null).toList().forEach(task -> {
          task.setDueDate(null);
          task.triggerUpdateEvent();
        });
  }

  /** What had been wrong before this command is the alarm's business: whoever only claims the task is not to blame. */
  private void refuseSplitting(List<Dated> changed, Obligations obligations) {
    changed.stream().filter(dated -> obligations.find(dated).map(dated::rightly).filter(right -> !right.equals(dated.shown())).isPresent())
        .filter(dated -> !Objects.equals(before.of(dated), dated.shown())).findFirst().ifPresent(dated -> {
          throw new Refusal(dated.name() + HOW);
        });
  }

  private static void refuseDeleting(List<Dated> deleted) {
    if (Context.getCommandInvocationContext().getCommand() instanceof DeleteJobCmd) {
      deleted.stream().findFirst().ifPresent(dated -> {
        throw new Refusal(dated.name() + "由期限台账计算，不能删除；期限不再计算的，请在案件中办理。");
      });
    }
  }
}
