package org.legaloversight.casework;

/** The official documents (文书). Each kind is numbered on its own, so its word (代字) is its own too. */
public enum DocumentKind {
  RECTIFICATION_NOTICE("限期整改通知书", "整"),
  EXTENSION_NOTICE("延期整改通知书", "延"),
  PENALTY_PROPOSAL("处罚建议书", "罚建"),
  REFERRAL("移送函", "移"),
  TERMINATION_NOTICE("拟终止告知书", "终告"),
  HEARING_NOTICE("听证通知书", "听"),
  TERMINATION_DECISION("终止决定书", "终"),
  DEREGISTRATION_DECISION("注销决定书", "销"),
  VOID_NOTICE("执业许可证作废公告", "废"),
  WITHDRAWAL("撤回决定书", "撤");

  private final String title;
  private final String word;

  DocumentKind(String title, String word) {
    this.title = title;
    this.word = word;
  }

  /** The document's Chinese title. */
  public String title() {
    return title;
  }

  String word() {
    return word;
  }
}
