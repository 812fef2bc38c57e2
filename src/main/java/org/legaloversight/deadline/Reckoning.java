package org.legaloversight.deadline;

import java.util.List;
import org.legaloversight.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/**
 * How the law counts: the first day never counts, days are working days where the law says so (行政处罚法 art. 85, 行政许可法
 * art. 82), a last day on a rest day rolls to the next working day (民事诉讼法 art. 85). One fold over what happened to the
 * clock, so that the same steps and the same calendar always give the same day.
 */
@Component
class Reckoning {

  /** @throws IllegalArgumentException when the steps do not begin with a start */
  DueDay reckon(Measure measure, List<Step> steps, WorkingCalendar calendar) {
    if (steps.isEmpty() || steps.get(0).kind() != Step.Kind.START) {
      throw new IllegalArgumentException("A clock begins with its start, not with " + steps);
    }
    Count count = Count.of(measure, calendar);
    steps.forEach(count::take);
    return count.due();
  }
}
