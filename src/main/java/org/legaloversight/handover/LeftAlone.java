package org.legaloversight.handover;

import java.util.List;
import java.util.Map;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.Competence;
import org.legaloversight.casework.EventKind;
import org.legaloversight.casework.Timeline;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Staff;
import org.springframework.stereotype.Component;

/** Sees to it that no recusal leaves a case with nobody: the desk one level up takes over, by a head's decision only. */
@Component
class LeftAlone {

  private final RecusalRows rows;
  private final Colleagues colleagues;
  private final Authority authority;
  private final OpenTasks tasks;
  private final Timeline timeline;
  private final Competence competence;

  LeftAlone(RecusalRows rows, Colleagues colleagues, Authority authority, OpenTasks tasks, Timeline timeline, Competence competence) {
    this.rows = rows;
    this.colleagues = colleagues;
    this.authority = authority;
    this.tasks = tasks;
    this.timeline = timeline;
    this.competence = competence;
  }

  /** @throws Refusal when nobody is left at a desk that the case comes to, and nobody has decided, or can, that the next level does it */
  void check(Staff by, CaseFile file, Colleague person, boolean upward) {
    List<Desk> left = colleagues.desks(person.id()).stream().filter(desk -> competence.comesTo(desk, file) && nobody(desk, file.number())).toList();
    if (!left.isEmpty() && !upward) {
      throw new Refusal(person.name() + "回避后，" + colleagues.deskName(left.get(0).id()) + "岗位没有其他人员可以办理本案。请由"
          + (by.userId().equals(person.id()) ? "本单位其他负责人或者上级机关负责人" : "您") + "决定回避，并选择“交上一级岗位办理”。");
    }
    left.forEach(desk -> refer(by, file, desk));
  }

  private boolean nobody(Desk desk, String caseNumber) {
    return colleagues.at(desk.id()).stream().allMatch(member -> rows.cases(member.id()).contains(caseNumber));
  }

  private void refer(Staff by, CaseFile file, Desk desk) {
    String name = colleagues.deskName(desk.id());
    Desk upper = authority.above(desk).filter(above -> !nobody(above, file.number()))
        .orElseThrow(() -> new Refusal(name + "没有其他人员，上一级岗位也无人可以办理本案。请先由系统管理员在岗位上增加人员。"));
    rows.refer(file.number(), desk.id(), upper.id(), by);
    tasks.ofCase(file.number()).stream().filter(task -> task.desks().contains(desk.id())).forEach(task -> tasks.offer(task.id(), upper.id()));
    timeline.note(file.number(), EventKind.RECUSAL, name + "因回避无人可以办理，" + by.name() + "决定由" + colleagues.deskName(upper.id()) + "办理",
        Map.of("desk", desk.id(), "upperDesk", upper.id()));
  }
}
