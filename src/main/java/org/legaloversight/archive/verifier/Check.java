package org.legaloversight.archive.verifier;

/** What is looked at, in this order. */
public enum Check {
  CONTAINER("压缩包结构"),
  NAMES("文件名"),
  MANIFEST("清单"),
  FILES("文件与清单"),
  SIGNATURE("平台签名"),
  CHAIN("办理记录的哈希链"),
  RECORDS("数据文件与链尾"),
  DOCUMENTS("文书正文"),
  SERVICES("送达记录"),
  ATTACHMENTS("材料文件"),
  DEADLINES("期限台账"),
  FORMS("表单和流程文件"),
  PAGES("页面与记录"),
  EXPECTED("链尾与平台比对"),
  KEY("公钥与平台比对");

  private final String title;

  Check(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
