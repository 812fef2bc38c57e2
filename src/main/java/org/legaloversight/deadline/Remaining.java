package org.legaloversight.deadline;

/**
 * What is left of a deadline, as it is told to people.
 *
 * @param words in Chinese, such as 还剩3个工作日
 * @param left whole units of its clock still to come: hours of a clock that counts hours, working days of any other; negative
 *     when it is over; zero while the clock stands
 */
public record Remaining(Level level, String words, int left) {

  /** How it is shown. */
  public enum Level {
    CALM,
    /** The day to remind of it has come. */
    NEAR,
    /** Its last second has passed. */
    OVER,
    /** Its clock stands. */
    PAUSED
  }
}
