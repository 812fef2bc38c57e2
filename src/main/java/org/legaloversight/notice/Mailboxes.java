package org.legaloversight.notice;

import java.util.List;
import java.util.Optional;
import org.legaloversight.jurisdiction.Desk;

/** Whose mail goes where; somebody without an address in the profile has no mailbox. */
public interface Mailboxes {

  List<Mailbox> at(Desk desk);

  Optional<Mailbox> of(String person);

  /** Of everybody at any desk. */
  List<Mailbox> all();
}
