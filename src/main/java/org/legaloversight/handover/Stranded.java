package org.legaloversight.handover;

/** A task that nobody can do, or that is in the hands of somebody who may not. */
public record Stranded(OpenTask task, Why why) {

  /** Why nobody can. */
  public enum Why {
    /** Whoever has claimed it holds none of its desks any more, or the account is gone. */
    HOLDER_GONE("承办人已不在岗"),
    /** Its desks have no member. */
    DESK_EMPTY("岗位没有人员"),
    /** Everybody at its desks has withdrawn from the case. */
    ALL_RECUSED("岗位人员均已回避");

    private final String words;

    Why(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }
}
