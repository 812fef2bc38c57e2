package org.legaloversight.register;

/** The forms a law firm may have (律师法 15, 16, 20; 律师事务所管理办法 7). */
public enum FirmKind {
  PARTNERSHIP("普通合伙"),
  SPECIAL_PARTNERSHIP("特殊的普通合伙"),
  INDIVIDUAL("个人"),
  STATE("国资");

  private final String label;

  FirmKind(String label) {
    this.label = label;
  }

  /** The Chinese word for it. */
  public String label() {
    return label;
  }
}
