package org.legaloversight.handover;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.legaloversight.Refusal;
import org.legaloversight.casework.Recused;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody leaves (离岗): the desks are taken from the account, and nothing the person had stays behind. */
@Component
public class Departures {

  private final Colleagues colleagues;
  private final OpenTasks tasks;
  private final Authority authority;
  private final Absences absences;
  private final Reassignment reassignment;
  private final Escalation escalation;
  private final Recused recused;

  Departures(Colleagues colleagues, OpenTasks tasks, Authority authority, Absences absences, Reassignment reassignment, Escalation escalation,
      Recused recused) {
    this.colleagues = colleagues;
    this.tasks = tasks;
    this.authority = authority;
    this.absences = absences;
    this.reassignment = reassignment;
    this.escalation = escalation;
    this.recused = recused;
  }

  /**
   * @param administrator whether {@code by} administers all accounts; a head does so for the desks of the own unit
   * @throws Refusal when there is nothing to leave that {@code by} may decide about
   */
  @Transactional(readOnly = true)
  public Departure plan(Staff by, boolean administrator, String userId) {
    Colleague person = colleagues.require(userId);
    List<Desk> desks = colleagues.desks(userId).stream().filter(desk -> desk.role() != Role.FIRM)
        .filter(desk -> administrator || authority.desksUnder(by).contains(desk)).sorted(Comparator.comparing(Desk::id)).toList();
    if (desks.isEmpty()) {
      throw new Refusal(person.name() + "在您可以管理的单位没有岗位，请核对人员。");
    }
    if (by.userId().equals(userId)) {
      throw new Refusal("不能办理本人的离岗，请由其他负责人或者系统管理员办理。");
    }
    return new Departure(person, desks.stream().map(desk -> described(desk, userId)).toList(),
        tasks.claimedBy(userId).stream().filter(task -> task.at(desks)).toList(),
        desks.stream().filter(desk -> others(desk.id(), userId).isEmpty()).map(this::emptied).toList());
  }

  private Departure.Desk described(Desk desk, String leaving) {
    return new Departure.Desk(desk.id(), colleagues.deskName(desk.id()), others(desk.id(), leaving));
  }

  private List<Colleague> others(String desk, String leaving) {
    return colleagues.at(desk).stream().filter(member -> !member.id().equals(leaving)).toList();
  }

  private Departure.Emptied emptied(Desk desk) {
    return new Departure.Emptied(desk.id(), colleagues.deskName(desk.id()), tasks.at(List.of(desk.id())).size(),
        escalation.upper(desk.id()).map(colleagues::deskName).orElse(""));
  }

  /**
   * @param to user id of a colleague who takes what the person had claimed, as far as that colleague may; empty for back to the desks
   * @param confirmed whether {@code by} has read which desks have no member then
   */
  @Transactional
  public void leave(Staff by, boolean administrator, String userId, String to, String typedReason, boolean confirmed) {
    String reason = Reason.of(typedReason);
    Departure plan = plan(by, administrator, userId);
    if (!plan.emptied().isEmpty() && !confirmed) {
      throw new Refusal(String.join("；", plan.emptied().stream().map(Departure.Emptied::words).toList()) + "。请勾选确认后再办理。");
    }
    Optional<Colleague> receiver = Optional.of(to).filter(id -> !id.isEmpty()).map(colleagues::require);
    receiver.filter(each -> plan.desks().stream().noneMatch(desk -> desk.others().contains(each))).ifPresent(each -> {
      throw new Refusal(each.name() + "不在" + plan.person().name() + "的岗位，请选择同岗位人员。");
    });
    String because = plan.person().name() + "离岗。" + reason;
    reassignment.hand(plan.claimed(), task -> receiver.filter(each -> canTake(each, task)).orElse(null), because);
    plan.emptied().forEach(desk -> escalation.up(tasks.at(List.of(desk.id())), desk.id(), because));
    plan.desks().forEach(desk -> {
      absences.endAll(by, userId, desk.id());
      colleagues.leave(userId, desk.id());
    });
  }

  private boolean canTake(Colleague receiver, OpenTask task) {
    return Stream.of(receiver).filter(each -> !recused.cases(each.id()).contains(task.caseNumber()))
        .anyMatch(each -> task.ours().stream().anyMatch(desk -> colleagues.holds(each.id(), desk.id())));
  }
}
