package org.legaloversight.casework;

import java.time.Instant;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;

/**
 * A case file (案卷).
 *
 * @param number the case number, also the business key of the case's processes
 * @param unit region code of the supervising unit; it follows the firm
 * @param firmName the firm's name when the case was opened
 * @param openedBy user id
 * @param outcome how it ended, null while it is running
 * @param closedAt null while it is running
 */
public record CaseFile(String number, CaseKind kind, String unit, String firmLicence, String firmName, Instant openedAt,
    String openedBy, CaseState state, String outcome, Instant closedAt) {

  /** The desk of its firm. */
  public Desk firm() {
    return new Desk(Role.FIRM, firmLicence);
  }

  public boolean running() {
    return state == CaseState.RUNNING;
  }
}
