package org.legaloversight.register;

import java.time.Clock;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.jurisdiction.Staff;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes down who changed the register, and when. */
@Component
class RegisterJournal {

  /** Actor of what no person did: a timer, the first enrolment. */
  static final String SYSTEM = "system";

  private final RegisterEventRepository events;
  private final ObjectProvider<CurrentStaff> staff;
  private final Clock clock;

  RegisterJournal(RegisterEventRepository events, ObjectProvider<CurrentStaff> staff, Clock clock) {
    this.events = events;
    this.staff = staff;
    this.clock = clock;
  }

  void record(RegisterChange change) {
    events.save(new RegisterEvent(change, clock.instant(), actor()));
  }

  private String actor() {
    return staff.stream().flatMap(current -> current.find().stream()).map(Staff::userId).findFirst().orElse(SYSTEM);
  }
}
