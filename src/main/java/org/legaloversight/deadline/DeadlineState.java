package org.legaloversight.deadline;

/** What became of a deadline. */
public enum DeadlineState {
  RUNNING("计算中"),
  /** Its clock stands, because the law leaves the time out: it has no due day until the clock goes on. */
  PAUSED("中止"),
  MET("按期完成"),
  MISSED("逾期"),
  CANCELLED("撤销"),
  /** Started wrongly: a later row took its place. */
  SUPERSEDED("已被替代");

  private final String label;

  DeadlineState(String label) {
    this.label = label;
  }

  /** The Chinese word for it. */
  public String label() {
    return label;
  }

  /** Whether something is still owed. */
  public boolean open() {
    return this == RUNNING || this == PAUSED;
  }
}
