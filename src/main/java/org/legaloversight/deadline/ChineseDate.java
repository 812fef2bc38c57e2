package org.legaloversight.deadline;

import java.time.LocalDate;

/** A date as a document writes it: 2026年3月12日. */
final class ChineseDate {

  private ChineseDate() {}

  static String of(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }
}
