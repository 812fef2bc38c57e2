package org.legaloversight.deadline;

import java.time.Clock;
import java.time.LocalDate;
import org.legaloversight.deadline.DeadlineEvent.What;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes down who did what to a deadline, and when. */
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

  /** @param oldDue the due day before, null when there was none */
  void record(What what, Deadline deadline, LocalDate oldDue, String because) {
    events.save(new DeadlineEvent(what, deadline, oldDue, because, clock.instant(), actor()));
  }

  private String actor() {
    return staff.stream().findFirst().flatMap(CurrentStaff::find)
        .map(person -> person.name() + "（" + person.userId() + "）").orElse(NOBODY);
  }
}
