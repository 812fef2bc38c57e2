package org.legaloversight.register;

/** Where the licence is that a firm or lawyer holds in hand. */
public enum CardStanding {
  NONE("未颁发"),
  IN_HAND("持有"),
  DEPOSITED("已缴存"),
  COLLECTED("已收回"),
  VOID("已公告作废");

  private final String label;

  CardStanding(String label) {
    this.label = label;
  }

  /** The Chinese word for it. */
  public String label() {
    return label;
  }

  /** Whether it may still be used, now or once it is given back. */
  boolean valid() {
    return this == IN_HAND || this == DEPOSITED;
  }
}
