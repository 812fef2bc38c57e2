package org.legaloversight.evidence;

/** Who of a case's parties handed a file in. */
public enum Side {
  BUREAU("主管机关收集的材料"),
  /** The bureau that the case concerns beside its supervising unit, with those above. */
  CONCERNED("涉及的司法局提交的材料"),
  FIRM("律师事务所提交的材料"),
  BAR("律师协会提交的材料");

  private final String title;

  Side(String title) {
    this.title = title;
  }

  /** Whether it sees what every side handed in. */
  boolean oversees() {
    return this == BUREAU || this == CONCERNED;
  }

  /** What its files are called together, in Chinese. */
  public String title() {
    return title;
  }
}
