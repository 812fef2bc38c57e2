package org.legaloversight.deadline;

/** What happens when the last day is a rest day. */
public enum Roll {
  /** It moves to the first working day after it (民事诉讼法 art. 85). */
  FORWARD,
  /** It stays. */
  NONE
}
