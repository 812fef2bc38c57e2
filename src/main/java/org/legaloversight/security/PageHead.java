package org.legaloversight.security;

import java.util.List;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the bar at the head of every page of ours shows. */
@ControllerAdvice
class PageHead {

  private final CurrentStaff staff;

  PageHead(CurrentStaff staff) {
    this.staff = staff;
  }

  /** The name of the person logged in; empty where nobody is. */
  @ModelAttribute("who")
  String who() {
    return Person.loggedIn().map(Person::name).orElse("");
  }

  /** The pages the bar leads to. */
  @ModelAttribute("nav")
  List<Place> nav() {
    return Person.loggedIn().map(person -> Places.nav(person, staff.require())).orElse(List.of());
  }
}
