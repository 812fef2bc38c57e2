package org.legaloversight.register;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.jurisdiction.Staff;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes down who changed the register, and when. What a case did can be told from it alone, and so be undone. */
@Component
class RegisterJournal {

  /** Actor of what no person did: a timer, the first enrolment. */
  static final String SYSTEM = "system";

  static final String STATE = "STATE";
  static final String UNTIL = "UNTIL";
  static final String FIRM = "FIRM";
  static final String PARTNER = "PARTNER";
  static final String RESPONSIBLE = "RESPONSIBLE";
  static final String PRACTICE = "PRACTICE";
  static final String PARTNER_BAR = "PARTNER_BAR";
  static final String CONSEQUENCES = "CONSEQUENCES";

  private static final List<String> RESTORABLE = List.of(STATE, UNTIL, FIRM, PARTNER, RESPONSIBLE, PRACTICE, PARTNER_BAR);

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

  /** What the case changed and what still stands of it, the first one first. */
  List<RegisterEvent> standingOf(String caseNumber) {
    return events.standing(caseNumber, RESTORABLE);
  }

  /** The last change of the same thing since the event that another case, or none, has made; empty when nobody else has. */
  Optional<RegisterEvent> changedSince(RegisterEvent event) {
    return events.standingSince(event.subject(), event.what(), event.id()).stream()
        .filter(later -> !Objects.equals(later.caseNumber(), event.caseNumber())).reduce((first, second) -> second);
  }

  /** Whether the lawyer has changed firm since. */
  boolean leftSince(String lawyer, RegisterEvent event) {
    return !events.standingSince(lawyer, FIRM, event.id()).isEmpty();
  }

  private String actor() {
    return staff.stream().flatMap(current -> current.find().stream()).map(Staff::userId).findFirst().orElse(SYSTEM);
  }
}
