package org.legaloversight.notice;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * A mail that is being sent.
 *
 * @param notices ids of the notices it tells of
 * @param messageId the same at each attempt, so that a server or reader that gets it twice can tell
 * @param attempts with this one
 */
record QueuedMail(long id, String person, String subject, String plain, String html, Long[] notices, String messageId, int attempts,
    Instant createdAt) {

  List<Long> told() {
    return Arrays.asList(notices);
  }
}
