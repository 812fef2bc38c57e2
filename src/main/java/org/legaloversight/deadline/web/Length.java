package org.legaloversight.deadline.web;

import org.legaloversight.deadline.ClockKind;
import org.legaloversight.deadline.TimeLimit;

/** How long a limit is, in words. */
final class Length {

  private Length() {}

  /** Such as 5个工作日, 提前7个工作日, or 由文书载明，1至6个月. */
  static String of(TimeLimit limit) {
    if (limit.length() == null) {
      return "由文书载明，" + range(limit);
    }
    return of(limit.clock(), limit.length());
  }

  static String of(ClockKind clock, int length) {
    return (length < 0 ? "提前" : "") + clock.of(Math.abs(length));
  }

  /** Such as 1至6个月. */
  static String range(TimeLimit limit) {
    return limit.shortest().equals(limit.longest()) ? limit.clock().of(limit.longest())
        : limit.shortest() + "至" + limit.clock().of(limit.longest());
  }

  static boolean open(TimeLimit limit) {
    return limit.shortest() != null && limit.longest() != null;
  }

  static boolean hours(TimeLimit limit) {
    return limit.clock() == ClockKind.HOURS;
  }
}
