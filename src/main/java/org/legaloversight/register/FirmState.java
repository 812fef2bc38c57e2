package org.legaloversight.register;

/** Where a firm stands. A firm under a rectification order is still ACTIVE: the order is no suspension. */
public enum FirmState {
  ACTIVE("正常执业"),
  SUSPENDED("停业整顿"),
  TERMINATING("正在终止"),
  DEREGISTERED("已注销");

  private final String label;

  FirmState(String label) {
    this.label = label;
  }

  /** The Chinese word for it. */
  public String label() {
    return label;
  }
}
