package org.legaloversight.reading;

import java.util.Locale;
import org.legaloversight.calendar.ChineseDay;
import org.legaloversight.deadline.ChineseDate;
import org.legaloversight.deadline.ClockKind;
import org.legaloversight.deadline.Deadline;
import org.legaloversight.deadline.DeadlineState;
import org.legaloversight.deadline.Remaining;

/**
 * An open deadline in one line.
 *
 * @param due such as 2026年4月2日 星期四; of a paused one empty
 * @param level calm, near, over or paused
 */
record DueLine(String name, String owedBy, String due, String words, String level, boolean provisional, boolean confirmed) {

  static DueLine of(Deadline deadline, Remaining left) {
    String time = deadline.clock() == ClockKind.HOURS ? " " + ChineseDate.time(deadline.dueAt()) : "";
    String due = ChineseDate.of(deadline.dueDay()) + " " + ChineseDay.weekday(deadline.dueDay()) + time;
    return new DueLine(deadline.name(), deadline.owedBy(), deadline.state() == DeadlineState.PAUSED ? "" : due, left.words(),
        left.level().name().toLowerCase(Locale.ROOT), deadline.provisional(), deadline.confirmed());
  }
}
