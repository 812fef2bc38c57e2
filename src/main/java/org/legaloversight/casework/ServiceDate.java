package org.legaloversight.casework;

import java.time.LocalDate;
import org.legaloversight.calendar.WorkingCalendar;
import org.legaloversight.deadline.ClockKind;
import org.legaloversight.deadline.Roll;
import org.legaloversight.deadline.TimeLimit;
import org.legaloversight.deadline.TimeLimits;
import org.springframework.stereotype.Component;

/**
 * From which day a document counts as served: the day it reached its recipient, and for a public notice the day the time limit
 * T56 ends (民事诉讼法95, by 行政处罚法61), counted from the publication under the law of that day.
 */
@Component
class ServiceDate {

  private static final String PUBLIC_NOTICE = "T56";

  private final TimeLimits limits;
  private final WorkingCalendar calendar;

  ServiceDate(TimeLimits limits, WorkingCalendar calendar) {
    this.limits = limits;
    this.calendar = calendar;
  }

  LocalDate effective(ServiceMethod method, LocalDate on) {
    return method == ServiceMethod.PUBLIC_NOTICE ? endOfNotice(on) : on;
  }

  private LocalDate endOfNotice(LocalDate publishedOn) {
    TimeLimit law = limits.inForce(PUBLIC_NOTICE, publishedOn);
    if (law.clock() != ClockKind.CALENDAR_DAYS) {
      throw new IllegalStateException(PUBLIC_NOTICE + " counts in " + law.clock() + ", not in calendar days as the law does");
    }
    LocalDate last = publishedOn.plusDays(law.length());
    return law.roll() == Roll.FORWARD ? calendar.rollForward(last) : last;
  }
}
