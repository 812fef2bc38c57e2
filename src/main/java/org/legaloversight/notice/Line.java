package org.legaloversight.notice;

import java.time.Instant;

/**
 * A notice as one reads it.
 *
 * @param read whether this person has read it
 * @param settled whether nobody needs to do anything about it any more
 */
public record Line(long id, NoticeKind kind, String caseNumber, String firmName, String text, String task, String deadline, Instant at,
    boolean read, boolean settled) {

  /** Whether it counts in the bell. */
  public boolean fresh() {
    return !read && !settled;
  }
}
