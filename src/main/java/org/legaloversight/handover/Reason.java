package org.legaloversight.handover;

import org.legaloversight.Refusal;

/** Why somebody did something, in the person's own words. */
final class Reason {

  private static final int MOST = 200;

  private Reason() {}

  /** Without blanks around it. */
  static String of(String typed) {
    String reason = typed == null ? "" : typed.strip();
    if (reason.isEmpty()) {
      throw new Refusal("请填写理由。");
    }
    if (reason.length() > MOST || reason.indexOf('\0') >= 0) {
      throw new Refusal("理由过长，请不要超过" + MOST + "字。");
    }
    return reason;
  }
}
