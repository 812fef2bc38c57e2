package org.legaloversight.notice;

import java.util.List;
import java.util.Set;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;

/** How somebody gets notices by mail; the list of notices is there in any case. */
public enum MailMode {
  URGENT("逾期和上报立即发送，其余每日汇总"),
  AT_ONCE("每条立即发送"),
  DIGEST("只在每个工作日上午八时三十分汇总发送一封"),
  NONE("不发送邮件");

  private final String label;

  MailMode(String label) {
    this.label = label;
  }

  /** In Chinese, as a page shows it. */
  public String label() {
    return label;
  }

  /** What somebody at these desks may choose: a head gets one mail a day, and not thirty. */
  public static List<MailMode> choices(Set<Desk> desks) {
    return head(desks) ? List.of(DIGEST, NONE) : List.of(values());
  }

  /** @param chosen null where nothing was chosen */
  public static MailMode of(MailMode chosen, Set<Desk> desks) {
    if (chosen != null && choices(desks).contains(chosen)) {
      return chosen;
    }
    boolean watches = desks.stream().allMatch(desk -> desk.role() == Role.SUPERVISOR);
    return head(desks) || watches ? DIGEST : URGENT;
  }

  boolean atOnce(NoticeKind kind) {
    return this == AT_ONCE || this == URGENT && kind.urgent();
  }

  boolean digest() {
    return this == URGENT || this == DIGEST;
  }

  private static boolean head(Set<Desk> desks) {
    return desks.stream().anyMatch(desk -> desk.role() == Role.HEAD);
  }
}
