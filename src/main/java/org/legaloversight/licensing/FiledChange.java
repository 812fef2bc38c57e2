package org.legaloversight.licensing;

/** What of a firm changes first and is filed within fifteen days (律师法 21, 律师事务所管理办法 26); the constants are the options of the form. */
enum FiledChange {
  ADDRESS("变更住所"),
  PARTNER_JOINS("新合伙人入伙"),
  PARTNER_LEAVES("合伙人退伙、除名");

  private final String label;

  FiledChange(String label) {
    this.label = label;
  }

  /** In Chinese. */
  String label() {
    return label;
  }
}
