package org.legaloversight.notice;

import org.legaloversight.deadline.ChineseDate;
import org.legaloversight.deadline.ClockKind;
import org.legaloversight.deadline.Deadline;

/** A deadline in the words of a notice. */
final class DeadlineWords {

  private DeadlineWords() {}

  /** The same for the same end of the same limit: whoever was told of it is told again only of a new end. */
  static String key(Deadline deadline) {
    return deadline.limit() + " " + deadline.dueAt();
  }

  /** Such as 2026年4月2日, of hours with the time of day, and whether the day may still move. */
  static String due(Deadline deadline) {
    String day = deadline.clock() == ClockKind.HOURS ? ChineseDate.minute(deadline.dueAt()) : ChineseDate.of(deadline.dueDay());
    return day + (deadline.provisional() ? "（暂定）" : "");
  }
}
