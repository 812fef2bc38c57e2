package org.legaloversight.casework;

/** What a case is about. Each kind is numbered on its own, with its word (代字) in the case number. */
public enum CaseKind {
  RECTIFICATION("限期整改", "整"),
  LAWYER_LICENCE("律师执业许可", "律许"),
  LAWYER_TRANSFER("变更执业机构", "律变"),
  LAWYER_DEREGISTRATION("注销律师执业证书", "律销"),
  LICENCE_REISSUE("补换证", "补证"),
  FIRM_CHANGE_APPROVAL("律师事务所变更审批", "所变"),
  FIRM_CHANGE_FILING("律师事务所变更备案", "所备"),
  FIRM_DEREGISTRATION("律师事务所注销", "所销"),
  BRANCH_ESTABLISHMENT("分所设立", "分设"),
  BRANCH_CHANGE("分所变更", "分变"),
  FIRM_ESTABLISHMENT("律师事务所设立", "所设"),
  FIRM_MERGER_DIVISION("律师事务所合并、分立", "合分");

  private final String title;
  private final String word;

  CaseKind(String title, String word) {
    this.title = title;
    this.word = word;
  }

  /** The Chinese name staff know it by. */
  public String title() {
    return title;
  }

  String word() {
    return word;
  }
}
