package org.legaloversight.handover.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.legaloversight.casework.Recused;
import org.legaloversight.handover.Authority;
import org.legaloversight.handover.Colleagues;
import org.legaloversight.handover.Escalation;
import org.legaloversight.handover.OpenTask;
import org.legaloversight.handover.OpenTasks;
import org.legaloversight.handover.Picked;
import org.legaloversight.handover.StandIns;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Staff;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page 事项移交 shows to a person: a head all open tasks of the unit's desks, everybody else the own ones. */
@Component
class HandoverViews {

  private final OpenTasks tasks;
  private final Colleagues colleagues;
  private final Authority authority;
  private final StandIns standIns;
  private final Escalation escalation;
  private final Recused recused;

  HandoverViews(OpenTasks tasks, Colleagues colleagues, Authority authority, StandIns standIns, Escalation escalation, Recused recused) {
    this.tasks = tasks;
    this.colleagues = colleagues;
    this.authority = authority;
    this.standIns = standIns;
    this.escalation = escalation;
    this.recused = recused;
  }

  /**
   * @param holder user id of whose tasks are shown, {@code -} for those nobody has claimed, empty for all
   * @param picked tasks that are ticked
   */
  void show(Staff person, String holder, Collection<String> picked, Model model) {
    List<OpenTask> all = within(person);
    model.addAttribute("head", person.desk(Role.HEAD).isPresent());
    model.addAttribute("holder", holder);
    model.addAttribute("holders", all.stream().filter(task -> task.assignee() != null)
        .collect(Collectors.toMap(OpenTask::assignee, OpenTask::holder, (one, same) -> one, TreeMap::new)));
    model.addAttribute("rows", all.stream().filter(task -> shown(task, holder)).map(task -> row(task, picked)).toList());
    model.addAttribute("receivers", receivers(all));
    model.addAttribute("standIns", standIns.open(person.userId()).stream().map(task -> row(task, List.of())).toList());
    model.addAttribute("stranded", escalation.strandedUnder(person));
  }

  private List<OpenTask> within(Staff person) {
    List<String> kept = recused.cases(person.userId());
    List<OpenTask> own = tasks.claimedBy(person.userId());
    List<OpenTask> ofDesks = tasks.at(authority.desksUnder(person).stream().map(Desk::id).toList());
    return Stream.concat(own.stream().filter(task -> ofDesks.stream().noneMatch(each -> each.id().equals(task.id()))),
        ofDesks.stream()).filter(task -> !kept.contains(task.caseNumber())).toList();
  }

  private static boolean shown(OpenTask task, String holder) {
    return holder.isEmpty() || holder.equals(task.assignee() == null ? "-" : task.assignee());
  }

  private TaskRow row(OpenTask task, Collection<String> picked) {
    String desks = task.ours().stream().map(desk -> colleagues.deskName(desk.id())).sorted().collect(Collectors.joining("、"));
    return new TaskRow(task, Picked.text(task), desks, picked.contains(task.id()));
  }

  private List<DeskMembers> receivers(List<OpenTask> all) {
    return all.stream().flatMap(task -> task.ours().stream()).distinct().sorted(Comparator.comparing(Desk::id))
        .map(desk -> new DeskMembers(desk.id(), colleagues.deskName(desk.id()), colleagues.at(desk.id()))).toList();
  }
}
