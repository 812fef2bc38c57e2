package org.legaloversight.notice;

import java.util.Set;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Staff;

/**
 * Where a person gets mail.
 *
 * @param person user id
 * @param address as in the person's profile, never empty
 * @param desks as they are now
 */
public record Mailbox(String person, String address, MailMode mode, Set<Desk> desks) {

  Staff staff() {
    return new Staff(person, person, desks);
  }
}
