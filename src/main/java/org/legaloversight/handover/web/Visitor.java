package org.legaloversight.handover.web;

import jakarta.servlet.http.HttpServletRequest;
import org.legaloversight.handover.Authority;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Staff;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Who asks for a page of this module. */
@Component
class Visitor {

  /** The engine's group of administrators, as the login names it. */
  private static final String ADMINISTRATORS = "camunda-admin";

  private final CurrentStaff staff;
  private final Authority authority;

  Visitor(CurrentStaff staff, Authority authority) {
    this.staff = staff;
    this.authority = authority;
  }

  /** @throws org.legaloversight.Refusal for a firm's account and for somebody without a desk */
  Staff atADesk() {
    Staff person = staff.require();
    authority.insistOnStaff(person);
    return person;
  }

  Staff anybody() {
    return staff.require();
  }

  boolean administrator(HttpServletRequest request) {
    return request.getUserPrincipal() instanceof Authentication login
        && login.getAuthorities().stream().anyMatch(each -> each.getAuthority().equals(ADMINISTRATORS));
  }

  boolean maySeeLeaving(HttpServletRequest request) {
    return administrator(request) || staff.require().desk(Role.HEAD).isPresent();
  }
}
