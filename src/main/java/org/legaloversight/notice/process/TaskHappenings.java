package org.legaloversight.notice.process;

import java.time.Clock;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.notice.NoticeBoard;
import org.legaloversight.notice.NoticeKind;
import org.legaloversight.notice.Telling;
import org.springframework.stereotype.Component;

/** Tells what becomes of the engine's tasks. */
@Component
class TaskHappenings {

  private final NoticeBoard board;
  private final Clock clock;

  TaskHappenings(NoticeBoard board, Clock clock) {
    this.board = board;
    this.clock = clock;
  }

  /** The desks it is offered to hear of it. */
  void arrived(DelegateTask task) {
    task.getCandidates().stream().map(IdentityLink::getGroupId).distinct().flatMap(group -> Desk.parse(group).stream())
        .forEach(desk -> board.tell(Telling.arrival(desk, caseNumber(task), task.getId(), task.getName())));
  }

  /** Whoever takes a task or gives it back does it himself, and is not told. */
  void assigned(DelegateTask task) {
    PropertyChange change = ((TaskEntity) task).getPropertyChanges().get(TaskEntity.ASSIGNEE);
    String before = change == null ? null : (String) change.getOrgValue();
    if (!Objects.equals(before, task.getAssignee())) {
      hand(task, NoticeKind.TASK_TAKEN, before);
      hand(task, NoticeKind.TASK_ASSIGNED, task.getAssignee());
    }
  }

  private void hand(DelegateTask task, NoticeKind kind, String person) {
    if (person != null) {
      board.tell(Telling.handing(kind, person, caseNumber(task), task.getId(), task.getName(), clock.instant().toString()));
    }
  }

  void ended(DelegateTask task) {
    board.settleTask(task.getId());
  }

  private static String caseNumber(DelegateTask task) {
    return task.getExecution().getProcessBusinessKey();
  }
}
