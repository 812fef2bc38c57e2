package org.legaloversight.consequence;

/** How far a ruling annuls a decision; the constants are the values of the form. */
enum RulingScope {
  ALL("全部撤销"),
  /** The organ must decide anew (行政复议法第64条；行政诉讼法第70条). */
  REDO("撤销并责令重新作出"),
  /** What is left of the decision stands, and with it what the decision has changed in the register. */
  PART("部分撤销或者变更");

  private final String label;

  RulingScope(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
