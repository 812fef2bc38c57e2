package org.legaloversight.rectification;

import java.util.EnumSet;
import java.util.Set;
import org.legaloversight.Refusal;

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

  /** @param outcome null unless closed */
  void checkWithdrawable(Outcome outcome) {
    if (WITHDRAWABLE.contains(this)) {
      return;
    }
    throw new Refusal(switch (this) {
      case DRAFTED -> "本案尚未制发整改通知书，无需撤回；不再整改的，请在审批时选择“不予整改”。";
      case CLOSED -> "本案已办结（" + outcome.label() + "），不能撤回。请核对案号。";
      default -> "本案" + label + "，不能撤回整改通知书；决定有误的，请报上级机关依法纠正。";
    });
  }
}
