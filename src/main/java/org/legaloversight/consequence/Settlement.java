package org.legaloversight.consequence;

/** What became of an affected case; the first four are the values of the forms. */
enum Settlement {
  /** Closed, because what was asked in it is dealt with in the other case. */
  MERGE("并案结案"),
  CONTINUE("继续办理"),
  /** A new case was opened for a closed one. */
  REOPEN("另立新案"),
  LEAVE("不再办理"),
  /** Nothing was left to decide. */
  VOID("无须处理");

  private final String label;

  Settlement(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
