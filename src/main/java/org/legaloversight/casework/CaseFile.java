package org.legaloversight.casework;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;

/**
 * A case file (案卷).
 *
 * @param number the case number, also the business key of the case's processes
 * @param unit region code of the supervising unit; it follows the firm
 * @param concerned region code of one further bureau that the case concerns, such as that of the firm a lawyer leaves; null for none
 * @param firmLicence null as long as the firm is being established
 * @param firmName the firm's name when the case was opened; the one it proposes as long as it is being established
 * @param openedBy user id
 * @param outcome how it ended, null while it is running
 * @param closedAt null while it is running
 */
public record CaseFile(String number, CaseKind kind, String unit, String concerned, String firmLicence, String firmName,
    Instant openedAt, String openedBy, CaseState state, String outcome, Instant closedAt) {

  /** The desk of its firm; empty as long as the firm has no licence. */
  public Optional<Desk> firm() {
    return Optional.ofNullable(firmLicence).map(licence -> new Desk(Role.FIRM, licence));
  }

  /** The region codes of the bureaus that it comes to by itself: its supervising unit, and the one that it concerns too. */
  public List<String> bureaus() {
    return Stream.of(unit, concerned).filter(Objects::nonNull).distinct().toList();
  }

  public boolean running() {
    return state == CaseState.RUNNING;
  }
}
