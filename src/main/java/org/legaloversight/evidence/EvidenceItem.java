package org.legaloversight.evidence;

import java.time.Instant;

/**
 * A file of a case.
 *
 * @param ordinal its number within the case, from 1, which it keeps
 * @param desk id of the desk it was handed in under
 * @param sha256 of its content, in small hexadecimal digits
 * @param mediaType by its content, as it is served
 * @param uploadedBy user id
 * @param supersedes the number of the version it replaced, or null
 * @param position where it lies among those in force; null once it has been replaced
 * @param description null once it has been replaced
 */
public record EvidenceItem(String caseNumber, int ordinal, Side side, String desk, String sha256, long bytes, String mediaType,
    String fileName, String uploadedBy, String uploadedByName, Instant at, Integer supersedes, Integer position, String description) {

  /** Whether no newer version has taken its place. */
  public boolean current() {
    return position != null;
  }
}
