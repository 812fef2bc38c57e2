package org.legaloversight.deadline;

import java.time.LocalDate;
import org.legaloversight.Refusal;

/** The table of time limits in {@code processes/time-limits.dmn}, in the revision released last. */
public interface TimeLimits {

  /**
   * The version of {@code limit} in force on {@code on}.
   *
   * @throws Refusal when the law had no such limit on that day
   * @throws IllegalStateException when the table is not deployed
   */
  TimeLimit inForce(String limit, LocalDate on);
}
