package org.legaloversight.consequence;

/** What may annul a decision; the constants are the values of the form. */
enum RulingKind {
  RECONSIDERATION("行政复议决定书"),
  JUDGMENT("行政判决书"),
  /** By who granted the licence, where it was got by deceit or granted against the law (行政许可法第69条；律师事务所管理办法第25条；律师执业管理办法第19条). */
  GRANT_ANNULMENT("撤销行政许可决定书"),
  /** By the organ itself, or the one above it, on its own motion. */
  SELF_CORRECTION("自行纠正决定书");

  private final String label;

  RulingKind(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
