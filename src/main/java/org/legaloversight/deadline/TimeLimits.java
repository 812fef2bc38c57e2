package org.legaloversight.deadline;

import java.time.LocalDate;
import java.util.List;
import org.legaloversight.Refusal;

/** The table of time limits in {@code processes/time-limits.dmn}, in the revision released last. Anybody may read it. */
public interface TimeLimits {

  /**
   * The version of {@code limit} in force on {@code on}, a day of Asia/Shanghai.
   *
   * @throws Refusal when the table knows no such limit, or the law had none on that day
   * @throws IllegalStateException when the table is not deployed, or a cell of the row cannot be read
   */
  TimeLimit inForce(String limit, LocalDate on);

  /**
   * Every limit in force on {@code on}, a day of Asia/Shanghai, in the order of the table: T01, T02 and so on.
   *
   * @throws IllegalStateException when the table is not deployed, or a cell of a row in force cannot be read
   */
  List<TimeLimit> all(LocalDate on);
}
