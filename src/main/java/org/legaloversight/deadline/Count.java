package org.legaloversight.deadline;

import org.legaloversight.calendar.WorkingCalendar;

/** A clock while its steps are told one after the other. */
abstract class Count {

  static Count of(Measure measure, WorkingCalendar calendar) {
    return measure.clock() == ClockKind.HOURS ? new HourCount() : new DayCount(measure, calendar);
  }

  void take(Step step) {
    switch (step.kind()) {
      case START -> start(step);
      case PAUSE -> pause(step);
      case RESUME -> resume(step);
      case EXTEND -> extend(step.length());
    }
  }

  abstract void start(Step step);

  abstract void pause(Step step);

  /** Gives back what was unused when it was paused: the time after the pause, up to and including the end of it, is left out. */
  abstract void resume(Step step);

  abstract void extend(int length);

  abstract DueDay due();
}
