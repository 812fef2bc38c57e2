package org.legaloversight.deadline.machine;

import java.util.List;

/**
 * A run that broke something.
 *
 * @param steps those that were taken, the breaking one last
 * @param told the same in words
 * @param broken in words
 */
record Failure(List<Step> steps, List<String> told, List<String> broken) {

  /** Whether a rule that begins so is among the broken ones. */
  boolean breaks(String rule) {
    return broken.stream().anyMatch(each -> each.startsWith(rule));
  }

  /** What it is known by: the first rule, without the case. */
  String rule() {
    return broken.get(0).replaceFirst(": .*", "");
  }

  @Override
  public String toString() {
    return "after " + steps.size() + " moves\n  " + String.join("\n  ", told) + "\nbroken:\n  " + String.join("\n  ", broken);
  }
}
