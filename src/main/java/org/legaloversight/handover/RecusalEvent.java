package org.legaloversight.handover;

import java.time.Instant;

/**
 * A line of who is kept from which case. Of a person's lines in a case the last one counts.
 *
 * @param ground of the recusal that it makes or lifts
 * @param actorName of whoever declared, ordered or lifted it
 */
public record RecusalEvent(String caseNumber, String person, What what, Ground ground, String reason, String actorName, Instant at) {

  /** What happened. */
  public enum What {
    DECLARED("自行回避"),
    ORDERED("决定回避"),
    LIFTED("解除回避");

    private final String words;

    What(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  public boolean holds() {
    return what != What.LIFTED;
  }
}
