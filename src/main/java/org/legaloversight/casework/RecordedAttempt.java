package org.legaloversight.casework;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An attempt as it was recorded; it never changes.
 *
 * @param recipient id of the recipient
 * @param ordinal in the order of recording, from 1
 * @param effectiveOn the lawful day of service; null where it failed
 * @param supersedes id of the attempt that it corrects; null for one that corrects none
 * @param supersededBy id of its own correction; null while it stands
 * @param reason of the correction
 * @param recordedBy user id; null for what was recorded before attempts were kept
 */
public record RecordedAttempt(long id, long recipient, int ordinal, ServiceAttempt attempt, LocalDate effectiveOn, Long supersedes,
    Long supersededBy, String reason, Instant recordedAt, String recordedBy, String recordedName) {

  public boolean stands() {
    return supersededBy == null;
  }

  public boolean served() {
    return attempt.served();
  }
}
