package org.legaloversight.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.legaloversight.Law;
import org.springframework.context.annotation.Primary;

/** The application's clock and the engine's clock as one, moved by the test. */
@Primary
public class MovableClock extends Clock {

  private volatile Instant now;

  public MovableClock() {
    moveTo(LocalDate.of(2026, 3, 2));
  }

  /** Ten in the morning of {@code day} in Asia/Shanghai. */
  public final void moveTo(LocalDate day) {
    moveTo(day.atTime(LocalTime.of(10, 0)).atZone(Law.ZONE).toInstant());
  }

  public final void moveTo(Instant instant) {
    now = instant;
    ClockUtil.setCurrentTime(Date.from(instant));
  }

  public void advance(Duration duration) {
    moveTo(now.plus(duration));
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }
}
