package org.legaloversight.casework.web;

import org.legaloversight.casework.OpenDeadlines;

/**
 * Where in a long list a page of it is.
 *
 * @param page from 1 to {@code last}
 * @param last at least 1
 * @param total how many rows the list has
 */
record Pages(int page, int last, long total) {

  /** @param wanted any number; one beyond the list becomes its first or last page */
  static Pages of(long total, int wanted) {
    int last = (int) Math.max(1, (total + OpenDeadlines.PAGE - 1) / OpenDeadlines.PAGE);
    return new Pages(Math.min(Math.max(wanted, 1), last), last, total);
  }
}
