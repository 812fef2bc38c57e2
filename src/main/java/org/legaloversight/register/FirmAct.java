package org.legaloversight.register;

/** What a firm may not do while its business is suspended (违法行为处罚办法第47条；律师事务所管理办法第31条第3款). */
public enum FirmAct {
  RENAME("变更名称"),
  MERGE_OR_SPLIT("合并、分立"),
  OPEN_BRANCH("设立分所"),
  DISSOLVE("自行解散");

  private final String label;

  FirmAct(String label) {
    this.label = label;
  }

  /** The Chinese word for it. */
  public String label() {
    return label;
  }
}
