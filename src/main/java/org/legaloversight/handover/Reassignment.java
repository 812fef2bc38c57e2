package org.legaloversight.handover;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.legaloversight.Refusal;
import org.legaloversight.casework.EventKind;
import org.legaloversight.casework.Recused;
import org.legaloversight.casework.Timeline;
import org.legaloversight.jurisdiction.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves tasks from one pair of hands to another, all that were asked for or none. */
@Component
public class Reassignment {

  /** How many tasks are moved at once at most. */
  public static final int MOST = 100;

  private final OpenTasks tasks;
  private final Colleagues colleagues;
  private final Objections objections;
  private final Recused recused;
  private final Timeline timeline;

  Reassignment(OpenTasks tasks, Colleagues colleagues, Objections objections, Recused recused, Timeline timeline) {
    this.tasks = tasks;
    this.colleagues = colleagues;
    this.objections = objections;
    this.recused = recused;
    this.timeline = timeline;
  }

  /**
   * @param to user id of a colleague at the same desk; empty gives the tasks back to their desks
   * @throws Refusal naming each task that cannot be moved, and why; then none is
   */
  @Transactional
  public void move(Staff by, List<Picked> picked, String to, String typedReason) {
    String reason = Reason.of(typedReason);
    if (picked.isEmpty() || picked.size() > MOST) {
      throw new Refusal(picked.isEmpty() ? "请先勾选要移交的事项。" : "一次最多移交" + MOST + "项事项，请分次移交。");
    }
    Map<String, OpenTask> found = byId(tasks.of(picked.stream().map(Picked::task).toList()));
    List<String> against = picked.stream().flatMap(each -> objections.to(by, each, found.get(each.task()), to).stream()).distinct().toList();
    if (!against.isEmpty()) {
      throw new Refusal("没有移交任何事项：" + String.join("；", against) + "。");
    }
    Colleague receiver = to.isEmpty() ? null : colleagues.require(to);
    hand(found.values(), task -> receiver, reason);
  }

  /**
   * Moves tasks as decided, without asking again who may. The cases are locked first, as by everybody who changes one.
   *
   * @param to who gets each; null gives it back to its desks
   */
  void hand(Collection<OpenTask> moving, Function<OpenTask, Colleague> to, String reason) {
    moving.stream().sorted(Comparator.comparing(OpenTask::caseNumber).thenComparing(OpenTask::id))
        .forEach(task -> note(task, to.apply(task), reason));
    Map<String, OpenTask> now = byId(tasks.hold(moving.stream().map(OpenTask::id).toList()));
    moving.forEach(task -> {
      task.insistUnchanged(now.get(task.id()));
      insistMayTake(to.apply(task), task);
    });
    moving.forEach(task -> tasks.assign(task.id(), Optional.ofNullable(to.apply(task)).map(Colleague::id).orElse(null)));
  }

  /** Whoever has withdrawn from the case since it was asked. */
  private void insistMayTake(Colleague to, OpenTask task) {
    if (to != null && recused.cases(to.id()).contains(task.caseNumber())) {
      throw new Refusal(to.name() + "刚刚回避了" + task.words() + "所在案件，请刷新后再试。");
    }
  }

  private void note(OpenTask task, Colleague to, String reason) {
    String what = to == null ? "“" + task.name() + "”由" + task.holder() + "退回" + deskNames(task)
        : "“" + task.name() + "”由" + (task.assignee() == null ? deskNames(task) : task.holder()) + "移交" + to.name();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("taskId", task.id());
    fields.put("from", task.assignee() == null ? "" : task.assignee());
    fields.put("to", to == null ? "" : to.id());
    fields.put("reason", reason);
    timeline.note(task.caseNumber(), EventKind.HANDOVER, what + "。理由：" + reason, fields);
  }

  private String deskNames(OpenTask task) {
    return task.ours().stream().map(desk -> colleagues.deskName(desk.id())).sorted().collect(Collectors.joining("、"));
  }

  private static Map<String, OpenTask> byId(List<OpenTask> tasks) {
    return tasks.stream().collect(Collectors.toMap(OpenTask::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
  }
}
