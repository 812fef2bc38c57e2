package org.legaloversight.calendar;

/** How a noticed day differs from its weekday: a holiday rests though it may be a Friday, a workday works though it is a weekend. */
public enum DayKind {
  HOLIDAY,
  WORKDAY
}
