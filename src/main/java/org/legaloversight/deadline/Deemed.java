package org.legaloversight.deadline;

/** What the law takes as done when a limit passes unused, and from which day. */
public enum Deemed {
  /** Nothing: the limit is over, and that is all. */
  NOTHING,
  /** From the day the limit started with, such as an application taken as accepted from its receipt (行政许可法 art. 32). */
  FROM_START,
  /** From the day the limit ended, such as a paper taken as served when its public notice has run (民事诉讼法 art. 95). */
  FROM_END
}
