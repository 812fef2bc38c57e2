package org.legaloversight.deadline;

/** What happened to a deadline, as the journal says it. */
public enum What {
  START("起算"),
  PAUSE("中止"),
  RESUME("恢复计算"),
  EXTEND("延长"),
  /** Counted again after a notice of public holidays. */
  REPROJECT("重新计算"),
  REMIND("提醒"),
  OVERDUE("逾期提示"),
  MEET("完成"),
  MISS("届满未完成"),
  CANCEL("撤销"),
  SUPERSEDE("更正起算");

  private final String label;

  What(String label) {
    this.label = label;
  }

  /** The Chinese word for it. */
  public String label() {
    return label;
  }
}
