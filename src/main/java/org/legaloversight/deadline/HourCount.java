package org.legaloversight.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.legaloversight.Law;

/** Hours run from minute to minute, through nights and holidays (民法典 art. 201), and no calendar moves their end. */
class HourCount extends Count {

  private Instant end;
  private Duration left;

  @Override
  void start(Step step) {
    end = step.at().plus(Duration.ofHours(step.length()));
  }

  @Override
  void pause(Step step) {
    left = Duration.between(step.at(), end);
  }

  @Override
  void resume(Step step) {
    end = step.at().plus(left);
  }

  @Override
  void extend(int length) {
    end = end.plus(Duration.ofHours(length));
  }

  @Override
  DueDay due() {
    LocalDate day = end.atZone(Law.ZONE).toLocalDate();
    return new DueDay(day, day, end, day, false);
  }
}
