package org.legaloversight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Where the law's days begin and end. */
public final class Law {

  /** The zone of every legal date. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private Law() {}

  /** The day in {@link #ZONE} at the clock's instant. */
  public static LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }
}
