package org.legaloversight.handover;

import java.util.Optional;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseScope;
import org.legaloversight.casework.Recused;
import org.legaloversight.jurisdiction.Staff;
import org.springframework.stereotype.Component;

/** Why a task cannot be given to somebody. */
@Component
class Objections {

  private static final String UNKNOWN = "所选事项中有不存在或您无权移交的，请刷新后重新勾选";

  private final OpenTasks tasks;
  private final Colleagues colleagues;
  private final Authority authority;
  private final Absences absences;
  private final CaseScope scope;
  private final Recused recused;

  Objections(OpenTasks tasks, Colleagues colleagues, Authority authority, Absences absences, CaseScope scope, Recused recused) {
    this.tasks = tasks;
    this.colleagues = colleagues;
    this.authority = authority;
    this.absences = absences;
    this.scope = scope;
    this.recused = recused;
  }

  /**
   * @param task as it is now, null where it is open no longer
   * @param to user id; empty for back to the desk
   */
  Optional<String> to(Staff by, Picked picked, OpenTask task, String to) {
    if (task == null) {
      return Optional.of(past(by, picked.task()));
    }
    if (scope.recused(by, task.caseNumber()) || !mayMove(by, task)) {
      return Optional.of(UNKNOWN);
    }
    if (!picked.stillHeldAsSeen(task)) {
      return Optional.of(task.words() + "现为“" + task.holder() + "”，与您看到的不同");
    }
    return to.isEmpty() ? Optional.of(task.words() + "尚未认领，不必退回").filter(words -> task.assignee() == null) : receiving(task, to);
  }

  private boolean mayMove(Staff by, OpenTask task) {
    return by.userId().equals(task.assignee()) || authority.heads(by, task.ours());
  }

  /** What has been done is named to whoever may see its case. */
  private String past(Staff by, String task) {
    return tasks.past(task).filter(done -> visible(by, done.caseNumber())).map(done -> done.words() + "已办结").orElse(UNKNOWN);
  }

  private boolean visible(Staff by, String caseNumber) {
    try {
      return scope.visible(by, caseNumber) != null;
    } catch (Refusal unknown) {
      return false;
    }
  }

  private Optional<String> receiving(OpenTask task, String to) {
    Colleague receiver = colleagues.require(to);
    String name = receiver.name();
    if (to.equals(task.assignee())) {
      return Optional.of(task.words() + "已由" + name + "承办");
    }
    if (task.ours().stream().noneMatch(desk -> colleagues.holds(to, desk.id()))) {
      return Optional.of(name + "不在" + task.words() + "的岗位");
    }
    if (recused.cases(to).contains(task.caseNumber())) {
      return Optional.of(name + "已回避" + task.words() + "所在案件");
    }
    return absences.away(to).map(absence -> name + "正在外出，" + task.words() + "请移交给代理人" + colleagues.require(absence.substitute()).name());
  }
}
