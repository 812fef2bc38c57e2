package org.legaloversight.licensing;

/** What of a firm may change only after it was approved (律师法 21, 律师事务所管理办法 26, 29); the constants are the options of the form. */
enum ApprovedChange {
  NAME("名称"),
  HEAD("负责人"),
  CHARTER("章程"),
  AGREEMENT("合伙协议"),
  KIND("组织形式");

  private final String label;

  ApprovedChange(String label) {
    this.label = label;
  }

  /** In Chinese. */
  String label() {
    return label;
  }

  /** Whether the licence tells of it, so that another takes its place (律师和律师事务所执业证书管理办法). */
  boolean onLicence() {
    return this == NAME || this == HEAD || this == KIND;
  }

  /** Another form needs another charter and agreement, which are applied for with it (律师事务所管理办法 29). */
  boolean contradicts(ApprovedChange other) {
    return this == other || this == KIND && other.comesWithKind() || other == KIND && comesWithKind();
  }

  private boolean comesWithKind() {
    return this == CHARTER || this == AGREEMENT;
  }
}
