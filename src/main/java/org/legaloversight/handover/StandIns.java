package org.legaloversight.handover;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.legaloversight.casework.EventKind;
import org.legaloversight.casework.Recused;
import org.legaloversight.casework.Timeline;
import org.legaloversight.engine.BeforeForm;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.jurisdiction.InPlaceOf;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a substitute does for somebody who is away: takes over what that person had claimed, and hands it in under both names. */
@Component
public class StandIns implements BeforeForm {

  private final Absences absences;
  private final AbsenceRows rows;
  private final OpenTasks tasks;
  private final Colleagues colleagues;
  private final Recused recused;
  private final Timeline timeline;
  private final CurrentStaff staff;

  StandIns(Absences absences, AbsenceRows rows, OpenTasks tasks, Colleagues colleagues, Recused recused, Timeline timeline, CurrentStaff staff) {
    this.absences = absences;
    this.rows = rows;
    this.tasks = tasks;
    this.colleagues = colleagues;
    this.recused = recused;
    this.timeline = timeline;
    this.staff = staff;
  }

  /** What the person may take over now. */
  @Transactional(readOnly = true)
  public List<OpenTask> open(String substitute) {
    List<String> kept = recused.cases(substitute);
    return absences.standingInBy(substitute).stream()
        .flatMap(absence -> tasks.claimedBy(absence.person()).stream().filter(task -> task.desks().contains(absence.desk())))
        .filter(task -> !kept.contains(task.caseNumber())).toList();
  }

  /** The absence for which the person may take the task over from whoever has claimed it. */
  @Transactional(readOnly = true)
  public Optional<Absence> forTask(String substitute, String taskId) {
    return tasks.of(List.of(taskId)).stream().filter(task -> !recused.cases(substitute).contains(task.caseNumber()))
        .flatMap(task -> of(substitute, task)).findFirst();
  }

  private Stream<Absence> of(String substitute, OpenTask task) {
    return absences.standingInBy(substitute).stream()
        .filter(absence -> absence.person().equals(task.assignee()) && task.desks().contains(absence.desk()));
  }

  /** Before a claim: lets nobody else change the case of the task. */
  @Transactional
  public void hold(String taskId) {
    tasks.holdCase(taskId);
  }

  /** Writes down that the task goes over to the substitute; whoever calls this moves it, in the same transaction. */
  @Transactional
  public void takesOver(Absence absence, String taskId) {
    OpenTask task = tasks.of(List.of(taskId)).get(0);
    String absent = colleagues.require(absence.person()).name();
    timeline.note(task.caseNumber(), EventKind.HANDOVER, colleagues.require(absence.substitute()).name() + "代" + absent + "接办“" + task.name()
        + "”（外出代理至" + absence.lastDay() + "）", Map.of("taskId", taskId, "from", absence.person(), "to", absence.substitute(), "absence", absence.id()));
    rows.taken(absence, task);
  }


  @Override
  public void handedIn(String taskId, String assignee) {
    if (assignee != null) {
      staff.find().ifPresent(by -> absences.standingInBy(by.userId()).stream().filter(absence -> concerns(absence, taskId, assignee)).findFirst()
          .ifPresent(absence -> InPlaceOf.bind(colleagues.require(absence.person()).name())));
    }
  }

  private boolean concerns(Absence absence, String taskId, String assignee) {
    return assignee.equals(absence.person()) ? tasks.of(List.of(taskId)).stream().anyMatch(task -> task.desks().contains(absence.desk()))
        : assignee.equals(absence.substitute()) && rows.taken(absence, taskId);
  }
}
