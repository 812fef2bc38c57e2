package org.legaloversight.handover;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseScope;
import org.legaloversight.casework.EventKind;
import org.legaloversight.casework.Timeline;
import org.legaloversight.handover.RecusalEvent.What;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is kept from a case (回避): by an own declaration or by a head's order, until a head lifts it. From then on the case does not
 * exist for that person, whatever desk the person holds; what lies there goes on with the others.
 */
@Component
public class Recusals {

  private final RecusalRows rows;
  private final LeftAlone leftAlone;
  private final Colleagues colleagues;
  private final Authority authority;
  private final OpenTasks tasks;
  private final CaseScope scope;
  private final Timeline timeline;

  Recusals(RecusalRows rows, LeftAlone leftAlone, Colleagues colleagues, Authority authority, OpenTasks tasks, CaseScope scope, Timeline timeline) {
    this.rows = rows;
    this.leftAlone = leftAlone;
    this.colleagues = colleagues;
    this.authority = authority;
    this.tasks = tasks;
    this.scope = scope;
    this.timeline = timeline;
  }

  /** All that happened in the case, the first first. */
  @Transactional(readOnly = true)
  public List<RecusalEvent> of(String caseNumber) {
    return rows.of(caseNumber);
  }

  /** @throws Refusal when nobody else at the person's desk could go on: then a head decides */
  @Transactional
  public void declare(Staff by, String typed, Ground ground, String typedReason) {
    authority.insistOnStaff(by);
    CaseFile file = scope.visible(by, typed);
    Colleague person = colleagues.require(by.userId());
    recuse(by, file, person, new Decision(What.DECLARED, ground, Reason.of(typedReason), false));
  }

  /**
   * @param upward whether, where nobody is left at a desk of the person, the desk one level up takes its work in this case
   * @throws Refusal when somebody would be left alone and {@code upward} is not set, or nobody is there one level up
   */
  @Transactional
  public void order(Staff head, String typed, String userId, Ground ground, String typedReason, boolean upward) {
    CaseFile file = scope.visible(head, typed);
    Colleague person = insistOnHead(head, userId, "决定其回避");
    recuse(head, file, person, new Decision(What.ORDERED, ground, Reason.of(typedReason), upward));
  }

  /** The person may work on the case again; what was handed up stays where it is. */
  @Transactional
  public void lift(Staff head, String typed, String userId, String typedReason) {
    CaseFile file = scope.visible(head, typed);
    Colleague person = insistOnHead(head, userId, "解除其回避");
    String reason = Reason.of(typedReason);
    timeline.note(file.number(), EventKind.RECUSAL, head.name() + "解除" + person.name() + "的回避。理由：" + reason, Map.of("person", userId));
    RecusalEvent last = rows.last(file.number(), userId).filter(RecusalEvent::holds)
        .orElseThrow(() -> new Refusal(person.name() + "没有回避本案，不必解除。"));
    rows.add(file.number(), userId, What.LIFTED, last.ground(), reason, head);
  }

  private Colleague insistOnHead(Staff head, String userId, String what) {
    Colleague person = colleagues.require(userId);
    Set<Desk> desks = colleagues.desks(userId);
    if (head.userId().equals(userId) || !authority.headsAbove(head, desks)) {
      throw new Refusal("只有" + person.name() + "所在单位或者上级单位的其他负责人可以" + what + "。");
    }
    return person;
  }

  private record Decision(What what, Ground ground, String reason, boolean upward) {}

  /** The timeline first: its lock lets the second of two colleagues see that the first has withdrawn. */
  private void recuse(Staff by, CaseFile file, Colleague person, Decision decision) {
    String words = decision.what() == What.DECLARED ? person.name() + "自行回避" : by.name() + "决定" + person.name() + "回避";
    timeline.note(file.number(), EventKind.RECUSAL, words + "：" + decision.ground().label() + "。" + decision.reason(),
        Map.of("person", person.id(), "ground", decision.ground().name(), "reason", decision.reason()));
    if (rows.last(file.number(), person.id()).filter(RecusalEvent::holds).isPresent()) {
      throw new Refusal(person.name() + "已经回避本案。");
    }
    rows.add(file.number(), person.id(), decision.what(), decision.ground(), decision.reason(), by);
    List<OpenTask> open = tasks.ofCase(file.number());
    open.stream().filter(task -> person.id().equals(task.assignee())).forEach(task -> tasks.assign(task.id(), null));
    leftAlone.check(by, file, person, decision.upward());
  }
}
