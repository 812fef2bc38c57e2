package org.legaloversight.register;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
  static final String UNIT = "UNIT";
  static final String PARTNER = "PARTNER";
  static final String RESPONSIBLE = "RESPONSIBLE";
  static final String PRACTICE = "PRACTICE";
  static final String PARTNER_BAR = "PARTNER_BAR";
  /** Whether the lawyer is licensed: recorded when that begins and ends; in between FIRM tells. */
  static final String PRACTICE_STATE = "PRACTICE_STATE";
  /** Since when without a firm: recorded when a lawyer finds one again. */
  static final String LEFT = "LEFT";
  static final String CONSEQUENCES = "CONSEQUENCES";
  static final String CARRIED_ON = "CARRIED_ON";
  static final String ANNULLED = "ANNULLED";

  /** What cases change of a firm. */
  static final List<String> OF_A_FIRM = Stream.concat(Stream.of(STATE, UNTIL), FirmAttribute.names().stream()).toList();
  private static final List<String> RESTORABLE = Stream.concat(OF_A_FIRM.stream(),
      Stream.of(FIRM, PARTNER, RESPONSIBLE, PRACTICE, PARTNER_BAR, PRACTICE_STATE, LEFT)).toList();

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

  /** What annulled decisions changed of these firms and could not take back, because of what others had done since. */
  List<RegisterEvent> leftOver(Collection<String> firms) {
    return events.leftOver(firms, OF_A_FIRM);
  }

  /** The last change of this thing of the same subject since the event that none of these cases has made; empty when nobody else has. */
  Optional<RegisterEvent> changedSince(RegisterEvent event, String what, Collection<String> cases) {
    return events.standingSince(event.subject(), what, event.id()).stream()
        .filter(later -> later.caseNumber() == null || !cases.contains(later.caseNumber())).reduce((first, second) -> second);
  }

  /** Whether the lawyer has changed firm since. */
  boolean leftSince(String lawyer, RegisterEvent event) {
    return !events.standingSince(lawyer, FIRM, event.id()).isEmpty();
  }

  /** The cases that carried on the firm's end, each after the one whose decision it carries out; the first one first. */
  List<RegisterEvent> carriedOn(String licence) {
    return events.findBySubjectAndWhatOrderById(licence, CARRIED_ON);
  }

  /** User id of whoever acts now, or {@link #SYSTEM}. */
  String actor() {
    return staff.stream().flatMap(current -> current.find().stream()).map(Staff::userId).findFirst().orElse(SYSTEM);
  }
}
