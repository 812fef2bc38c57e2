package org.legaloversight.casework.web;

import java.util.Locale;
import org.legaloversight.calendar.ChineseDay;
import org.legaloversight.casework.OpenDeadlines.OpenDeadline;
import org.legaloversight.deadline.ChineseDate;
import org.legaloversight.deadline.ClockKind;
import org.legaloversight.deadline.Deadline;
import org.legaloversight.deadline.DeadlineState;
import org.legaloversight.deadline.Remaining;

/**
 * An open deadline as a row of the overview.
 *
 * @param due such as 2026-03-12, of hours with the time of day; of a paused one empty: it has none until its clock goes on
 * @param level calm, near, over or paused
 */
record OverviewRow(String caseNumber, String firmName, String unitName, String limit, String name, String owedBy, String due,
    String weekday, String words, String level, boolean provisional, boolean confirmed) {

  static OverviewRow of(OpenDeadline open, String unitName, Remaining remaining) {
    Deadline deadline = open.deadline();
    boolean paused = deadline.state() == DeadlineState.PAUSED;
    String time = deadline.clock() == ClockKind.HOURS ? " " + ChineseDate.time(deadline.dueAt()) : "";
    return new OverviewRow(deadline.caseNumber(), open.firmName(), unitName, deadline.limit(), deadline.name(), deadline.owedBy(),
        paused ? "" : deadline.dueDay() + time, paused ? "" : ChineseDay.weekday(deadline.dueDay()), remaining.words(),
        remaining.level().name().toLowerCase(Locale.ROOT), deadline.provisional(), deadline.confirmed());
  }
}
