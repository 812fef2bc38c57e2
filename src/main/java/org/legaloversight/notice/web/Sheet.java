package org.legaloversight.notice.web;

import org.legaloversight.notice.Inbox;

/**
 * Where in the list a page of it is.
 *
 * @param page from 1 to {@code last}
 * @param last at least 1
 */
record Sheet(int page, int last, long total) {

  /** @param wanted any number; one beyond the list becomes its first or last page */
  static Sheet of(long total, int wanted) {
    int last = (int) Math.max(1, (total + Inbox.PAGE - 1) / Inbox.PAGE);
    return new Sheet(Math.min(Math.max(wanted, 1), last), last, total);
  }
}
