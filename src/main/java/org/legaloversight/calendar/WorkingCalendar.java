package org.legaloversight.calendar;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * Which days are working days, after the yearly notices of the State Council (放假通知): Monday to Friday, except public
 * holidays, and the weekend days worked instead (调休上班日). For a year without notice only weekends rest.
 * All days are days of Asia/Shanghai.
 */
public interface WorkingCalendar {

  /** The highest version among the notices it is made of: each notice loaded makes a new one. Two calendars of one version are the same. */
  int version();

  boolean isWorkingDay(LocalDate day);

  /** Whether the notice of that year is known. */
  boolean isPublished(int year);

  /**
   * The year whose notice is not known yet and may still change what the day is; empty when none can. The last three days of
   * December wait for the notice of the next year: those of 2008, 2012 and 2019 gave them to New Year.
   */
  OptionalInt awaitedNotice(LocalDate day);

  /**
   * The day on which the {@code days}-th working day falls, {@code from} itself not counted (行政处罚法 art. 85 reads 日 as
   * working days; the first day never counts). Negative counts backwards; zero gives {@code from}, rest day or not.
   */
  LocalDate addWorkingDays(LocalDate from, int days);

  /** The day itself, or the first working day after it when it is a rest day (民事诉讼法 art. 85). */
  LocalDate rollForward(LocalDate day);

  /**
   * How many working days lie after {@code from} up to and including {@code to}; negative when {@code to} comes first,
   * counting {@code to} but not {@code from}. So {@code workingDaysBetween(a, addWorkingDays(a, n)) == n}.
   */
  int workingDaysBetween(LocalDate from, LocalDate to);

  /** What the day is in Chinese: 春节假期, 调休上班日（春节）, 星期六 or, for an ordinary day, its day of the week. */
  String describe(LocalDate day);
}
