package org.legaloversight.deadline;

/** How a deadline counts. The day it starts is never counted. */
public enum ClockKind {
  WORKING_DAYS("个工作日"),
  CALENDAR_DAYS("日"),
  MONTHS("个月"),
  YEARS("年"),
  /** From minute to minute, whatever the day. */
  HOURS("小时");

  private final String unit;

  ClockKind(String unit) {
    this.unit = unit;
  }

  /** The length as it is written in a document, such as 1个月. */
  public String of(int length) {
    return length + unit;
  }
}
