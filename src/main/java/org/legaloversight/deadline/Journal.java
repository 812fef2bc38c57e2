package org.legaloversight.deadline;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes down who did what to a deadline, and when; and tells from what was written how its clock ran. */
@Component
class Journal {

  private static final String NOBODY = "系统";

  private final DeadlineEvents events;
  private final Clock clock;
  private final ObjectProvider<CurrentStaff> staff;

  Journal(DeadlineEvents events, Clock clock, ObjectProvider<CurrentStaff> staff) {
    this.events = events;
    this.clock = clock;
    this.staff = staff;
  }

  /**
   * @param step what it does to the clock, null when it leaves it alone
   * @param oldDue the due instant before, null when there was none
   */
  void record(What what, Deadline deadline, Step step, Instant oldDue, String because) {
    events.save(new DeadlineEvent(what, deadline, step, oldDue, because, clock.instant(), actor()));
  }

  List<DeadlineEvent> of(Deadline deadline) {
    return events.findByDeadlineIdOrderById(deadline.id());
  }

  List<Step> steps(Deadline deadline) {
    return steps(List.of(deadline)).getOrDefault(deadline.id(), List.of());
  }

  /** The steps of many in one question, by the id of the deadline. */
  Map<Long, List<Step>> steps(Collection<Deadline> deadlines) {
    Map<Long, List<Step>> steps = new LinkedHashMap<>();
    for (DeadlineEvent event : events.findByDeadlineIdInOrderById(deadlines.stream().map(Deadline::id).toList())) {
      List<Step> soFar = steps.computeIfAbsent(event.deadlineId(), id -> new ArrayList<>());
      event.step(soFar.isEmpty()).ifPresent(soFar::add);
    }
    return steps;
  }

  private String actor() {
    return staff.stream().findFirst().flatMap(CurrentStaff::find)
        .map(person -> person.name() + "（" + person.userId() + "）").orElse(NOBODY);
  }
}
