package org.legaloversight.notice.web;

import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.notice.Inbox;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How many notices wait, for the header of the Tasklist, which asks each minute. */
@RestController
class UnreadInterface {

  private final CurrentStaff staff;
  private final Inbox inbox;

  UnreadInterface(CurrentStaff staff, Inbox inbox) {
    this.staff = staff;
    this.inbox = inbox;
  }

  @GetMapping("/api/notices/unread")
  ResponseEntity<Unread> unread() {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Unread.of(inbox.unread(staff.require())));
  }
}
