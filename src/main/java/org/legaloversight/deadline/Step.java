package org.legaloversight.deadline;

import java.time.Instant;
import java.time.LocalDate;
import org.legaloversight.Law;

/**
 * What happened to a clock. The steps of a deadline in their order, with a calendar, give its due day.
 *
 * @param at when it happened; for a clock that counts days only the day in Asia/Shanghai matters
 * @param length what it begins with or is prolonged by, in the unit of the clock; 0 for a pause and its end
 */
record Step(Kind kind, Instant at, int length) {

  /** Each with the event of the journal that it is written down as. */
  enum Kind {
    START,
    PAUSE,
    RESUME,
    EXTEND
  }

  static Step start(Instant at, int length) {
    return new Step(Kind.START, at, length);
  }

  /** As the overload with an instant, of a clock that counts days. */
  static Step start(LocalDate on, int length) {
    return start(midnight(on), length);
  }

  static Step pause(Instant at) {
    return new Step(Kind.PAUSE, at, 0);
  }

  static Step pause(LocalDate on) {
    return pause(midnight(on));
  }

  static Step resume(Instant at) {
    return new Step(Kind.RESUME, at, 0);
  }

  static Step resume(LocalDate on) {
    return resume(midnight(on));
  }

  /** It counts from the due day, whenever it was granted. */
  static Step extend(int length) {
    return new Step(Kind.EXTEND, Instant.EPOCH, length);
  }

  LocalDate day() {
    return at.atZone(Law.ZONE).toLocalDate();
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(Law.ZONE).toInstant();
  }
}
