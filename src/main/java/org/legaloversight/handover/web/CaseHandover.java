package org.legaloversight.handover.web;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.legaloversight.Law;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.Competence;
import org.legaloversight.handover.Authority;
import org.legaloversight.handover.Colleague;
import org.legaloversight.handover.Colleagues;
import org.legaloversight.handover.OpenTask;
import org.legaloversight.handover.OpenTasks;
import org.legaloversight.handover.RecusalEvent;
import org.legaloversight.handover.Recusals;
import org.legaloversight.jurisdiction.Staff;
import org.springframework.stereotype.Component;

/** What the page 移交与回避 of a case shows to a person who may see the case. */
@Component
class CaseHandover {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Law.ZONE);

  private final OpenTasks tasks;
  private final Recusals recusals;
  private final Colleagues colleagues;
  private final Authority authority;
  private final Competence competence;

  CaseHandover(OpenTasks tasks, Recusals recusals, Colleagues colleagues, Authority authority, Competence competence) {
    this.tasks = tasks;
    this.recusals = recusals;
    this.colleagues = colleagues;
    this.authority = authority;
    this.competence = competence;
  }

  /** An open task of the case, and whether the person may move it. */
  record Line(OpenTask task, String desks, boolean mayMove) {}

  List<Line> tasks(Staff person, CaseFile file) {
    return tasks.ofCase(file.number()).stream().map(task -> new Line(task, names(task),
        person.userId().equals(task.assignee()) || authority.heads(person, task.ours()))).toList();
  }

  private String names(OpenTask task) {
    String ours = task.ours().stream().map(desk -> colleagues.deskName(desk.id())).sorted().collect(Collectors.joining("、"));
    return ours.isEmpty() ? "律师事务所" : ours;
  }

  /** The latest first. */
  List<RecusalLine> lines(Staff person, CaseFile file) {
    List<RecusalEvent> events = recusals.of(file.number());
    List<RecusalLine> lines = new ArrayList<>(events.stream().map(event -> line(person, event, last(events, event))).toList());
    Collections.reverse(lines);
    return lines;
  }

  private static boolean last(List<RecusalEvent> events, RecusalEvent event) {
    return events.stream().filter(each -> each.person().equals(event.person())).reduce((earlier, later) -> later).orElseThrow() == event;
  }

  private RecusalLine line(Staff person, RecusalEvent event, boolean last) {
    boolean holds = last && event.holds();
    boolean mayLift = holds && !person.userId().equals(event.person()) && authority.headsAbove(person, colleagues.desks(event.person()));
    return new RecusalLine(event, colleagues.find(event.person()).map(Colleague::name).orElse(event.person()), MINUTE.format(event.at()), holds, mayLift);
  }

  /** Whom the person may order to withdraw: those at the desks that the case comes to, by desk; none unless the person is a head. */
  List<DeskMembers> people(Staff person, CaseFile file) {
    Set<String> kept = recusals.of(file.number()).stream().collect(Collectors.toMap(RecusalEvent::person, RecusalEvent::holds, (one, later) -> later))
        .entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).collect(Collectors.toSet());
    return competence.handlers(file).stream().filter(desk -> authority.headsAbove(person, List.of(desk)))
        .map(desk -> new DeskMembers(desk.id(), colleagues.deskName(desk.id()), colleagues.at(desk.id()).stream()
            .filter(member -> !member.id().equals(person.userId()) && !kept.contains(member.id())).toList()))
        .filter(desk -> !desk.members().isEmpty()).toList();
  }
}
