package org.legaloversight.casework.web;

import java.util.Comparator;
import java.util.List;

/**
 * One case and all its deadlines.
 *
 * @param kind what it is about, in Chinese
 * @param unitName the supervising unit
 * @param deadlines the oldest first
 */
record CaseSheet(String caseNumber, String kind, String firmName, String unitName, boolean running, List<DeadlineSheet> deadlines) {

  /** What is still owed, what is due first first. */
  public List<DeadlineSheet> open() {
    return deadlines.stream().filter(DeadlineSheet::open).sorted(Comparator.comparing(DeadlineSheet::dueAt)).toList();
  }

  /** What has ended, the latest first. */
  public List<DeadlineSheet> settled() {
    return deadlines.stream().filter(deadline -> !deadline.open())
        .sorted(Comparator.comparing(DeadlineSheet::settledOn).reversed()).toList();
  }
}
