package org.legaloversight.rectification;

import java.util.EnumSet;
import java.util.Set;

/** How far an order has come; what may be done depends on it. */
enum OrderState {
  DRAFTED("拟制中"),
  ISSUED("已制发，待送达"),
  SERVED("已送达，整改中"),
  RECHECKED("已复查"),
  TERMINATION_DECIDED("已决定终止"),
  DISSOLVING("自行解散中"),
  CLOSED("已办结");

  /** Issued, and nothing decided that a withdrawal would undo. */
  static final Set<OrderState> WITHDRAWABLE = EnumSet.of(ISSUED, SERVED, RECHECKED);

  private final String label;

  OrderState(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
