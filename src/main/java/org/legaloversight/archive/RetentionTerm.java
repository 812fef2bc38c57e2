package org.legaloversight.archive;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How long a case file is kept (保管期限), by the three terms of 《机关文件材料归档范围和文书档案保管期限规定》（国家档案局令第8号）. Not confirmed: that the
 * term counts from the first of January after the case was closed, and which term each kind of case deserves.
 */
public enum RetentionTerm {
  PERMANENT("永久", null),
  YEARS_30("30年", 30),
  YEARS_10("10年", 10);

  private final String title;
  private final Integer years;

  RetentionTerm(String title, Integer years) {
    this.title = title;
    this.years = years;
  }

  public String title() {
    return title;
  }

  /** The last day a case closed on that day is kept; empty for ever. */
  Optional<LocalDate> lastDay(LocalDate closedOn) {
    return Optional.ofNullable(years).map(length -> LocalDate.of(closedOn.getYear() + length, 12, 31));
  }
}
