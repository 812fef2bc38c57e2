package org.legaloversight.notice.web;

import java.util.Optional;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.notice.Inbox;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The bell is on every page of ours, whichever module shows it. */
@ControllerAdvice
class BellInEveryBar {

  private final CurrentStaff staff;
  private final Inbox inbox;

  BellInEveryBar(CurrentStaff staff, Inbox inbox) {
    this.staff = staff;
    this.inbox = inbox;
  }

  @ModelAttribute("bell")
  Bell bell() {
    Optional<Staff> person = staff.find().filter(found -> !found.desks().isEmpty());
    return new Bell(person.isPresent(), () -> person.map(inbox::unread).orElse(0));
  }
}
