package org.legaloversight.deadline;

/** What became of a deadline. */
public enum DeadlineState {
  RUNNING("计算中"),
  MET("按期完成"),
  MISSED("逾期"),
  CANCELLED("撤销"),
  /** Extended: a later row took its place. */
  SUPERSEDED("已延长");

  private final String label;

  DeadlineState(String label) {
    this.label = label;
  }

  /** The Chinese word for it. */
  public String label() {
    return label;
  }
}
