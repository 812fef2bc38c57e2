package org.legaloversight.consequence;

/** How far a ruling annuls a decision; the constants are the values of the form. */
enum RulingScope {
  /** 全部撤销. */
  ALL,
  /** 撤销并责令重新作出: the organ must decide anew (行政复议法第64条；行政诉讼法第70条). */
  REDO,
  /** 部分撤销或者变更: what is left of the decision stands, and with it what the decision has changed in the register. */
  PART
}
