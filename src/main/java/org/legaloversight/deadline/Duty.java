package org.legaloversight.deadline;

/** What kind of obligation a limit puts, and on whom. */
public enum Duty {
  /** An authority or a bar association must act: it is warned at the day before any rolling, and overdue goes one level up. */
  ORGAN("行政机关"),
  /** A firm, a lawyer, a complainant or another party must or may act. */
  PARTY("当事人"),
  /** Nobody must act: a state lasts, such as a ban, a suspension, a validity or a limitation. */
  TERM("状态期间");

  private final String label;

  Duty(String label) {
    this.label = label;
  }

  /** In Chinese, as a page shows it. */
  public String label() {
    return label;
  }
}
