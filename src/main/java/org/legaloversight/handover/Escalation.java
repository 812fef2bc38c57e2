package org.legaloversight.handover;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.legaloversight.Refusal;
import org.legaloversight.casework.EventKind;
import org.legaloversight.casework.Recused;
import org.legaloversight.casework.Timeline;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What nobody at a desk can do goes to the same desk one level up, by a head's decision. */
@Component
public class Escalation {

  private final OpenTasks tasks;
  private final Colleagues colleagues;
  private final Authority authority;
  private final Recused recused;
  private final Timeline timeline;

  Escalation(OpenTasks tasks, Colleagues colleagues, Authority authority, Recused recused, Timeline timeline) {
    this.tasks = tasks;
    this.colleagues = colleagues;
    this.authority = authority;
    this.recused = recused;
    this.timeline = timeline;
  }

  /** What nobody can do at the desks that the person heads, or that lie below. */
  @Transactional(readOnly = true)
  public List<Stranded> strandedUnder(Staff head) {
    List<String> kept = recused.cases(head.userId());
    return tasks.stranded().stream().filter(each -> !kept.contains(each.task().caseNumber()))
        .filter(each -> authority.headsAbove(head, each.task().ours())).toList();
  }

  /** The same desk one level up, if it has a member. */
  public Optional<String> upper(String desk) {
    return Desk.parse(desk).flatMap(authority::above).map(Desk::id).filter(above -> !colleagues.at(above).isEmpty());
  }

  /**
   * Sets one stranded task right: it leaves the hands of whoever is gone, and where nobody is at its desks it goes up.
   *
   * @throws Refusal when it is not stranded, or the person may not decide it
   */
  @Transactional
  public void settle(Staff head, String taskId, String typedReason) {
    String reason = Reason.of(typedReason);
    Stranded stranded = strandedUnder(head).stream().filter(each -> each.task().id().equals(taskId)).findFirst()
        .orElseThrow(() -> new Refusal("该事项已有人可以办理，或者您无权处理，请刷新后再试。"));
    OpenTask task = stranded.task();
    if (stranded.why() == Stranded.Why.HOLDER_GONE) {
      timeline.note(task.caseNumber(), EventKind.HANDOVER, "“" + task.name() + "”由" + task.holder() + "退回岗位。理由：" + reason,
          Map.of("taskId", task.id(), "from", task.assignee(), "to", "", "reason", reason));
      tasks.assign(task.id(), null);
      return;
    }
    Desk desk = task.ours().stream().min(Comparator.comparing(Desk::id)).orElseThrow();
    up(List.of(task), desk.id(), reason);
  }

  /** Offers the tasks of the desk to the one above, whoever may decide that. */
  @Transactional
  public void up(Collection<OpenTask> moving, String desk, String reason) {
    if (moving.isEmpty()) {
      return;
    }
    String upper = upper(desk).orElseThrow(() -> new Refusal(colleagues.deskName(desk) + "的上一级岗位也没有人员，请先由系统管理员在岗位上增加人员。"));
    moving.stream().sorted(Comparator.comparing(OpenTask::caseNumber)).forEach(task -> {
      timeline.note(task.caseNumber(), EventKind.HANDOVER, "“" + task.name() + "”由" + colleagues.deskName(desk) + "交" + colleagues.deskName(upper)
          + "办理。理由：" + reason, Map.of("taskId", task.id(), "desk", desk, "upperDesk", upper, "reason", reason));
      tasks.offer(task.id(), upper);
    });
  }
}
