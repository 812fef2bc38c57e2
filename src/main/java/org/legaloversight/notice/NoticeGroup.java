package org.legaloversight.notice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of notices as a reader sorts them, in the order of a list and of a mail. */
public enum NoticeGroup {
  ARRIVED("新到事项"),
  NEAR("临近期限"),
  OVERDUE("逾期"),
  OTHER("其他");

  private final String label;

  NoticeGroup(String label) {
    this.label = label;
  }

  /** In Chinese, as a page shows it. */
  public String label() {
    return label;
  }

  /** As it stands in an address. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The group with that key; empty for any other text. */
  public static Optional<NoticeGroup> of(String key) {
    return Arrays.stream(values()).filter(group -> group.key().equals(key)).findFirst();
  }

  List<String> kinds() {
    return Arrays.stream(NoticeKind.values()).filter(kind -> kind.group() == this).map(Enum::name).toList();
  }
}
