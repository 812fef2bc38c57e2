package org.legaloversight.deadline;

import java.time.Duration;
import java.util.List;
import org.legaloversight.calendar.WorkingCalendar;
import org.legaloversight.deadline.machine.SeededBug;
import org.springframework.context.annotation.Primary;

/** A reckoning that counts wrongly while its bug is planted. */
@Primary
public class BugsInTheCount extends Reckoning {

  private static final Duration ZONE = Duration.ofHours(8);

  BugsInTheCount() {}

  @Override
  DueDay reckon(Measure measure, List<Step> steps, WorkingCalendar calendar) {
    List<Step> counted = SeededBug.PAUSE_GIVES_NOTHING_BACK.planted()
        ? steps.stream().filter(step -> step.kind() == Step.Kind.START || step.kind() == Step.Kind.EXTEND).toList() : steps;
    DueDay due = super.reckon(measure, counted, calendar);
    return SeededBug.DAY_ENDS_IN_ANOTHER_ZONE.planted()
        ? new DueDay(due.lastDay(), due.day(), due.at().plus(ZONE), due.warnDay(), due.provisional()) : due;
  }
}
