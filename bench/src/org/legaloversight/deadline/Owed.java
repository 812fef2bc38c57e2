package org.legaloversight.deadline;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the {@code number}th case of the benchmark owes. The cases are a mixture of the law's clocks, begun within the last four
 * weeks, so that the notice of the coming year moves some, makes others firm and leaves the rest alone.
 */
record Owed(int number) {

  /** When all this happens: the notice of the year to come is late. */
  static final LocalDate TODAY = LocalDate.of(2026, 12, 10);

  private static final int DAYS = 28;

  /** What has happened to it after its start. */
  enum Course {
    PLAIN,
    /** By one third of a year, by months or by days. */
    EXTENDED,
    /** On its first day, and still. */
    PAUSED,
    /** Paused on its first day, resumed today. */
    RESUMED
  }

  /**
   * A limit as the law has it, told here again, so that a date counted from it owes nothing to the ledger.
   *
   * @param share of every twenty cases
   */
  record Kind(String limit, Duty duty, ClockKind clock, int length, Roll roll, Course course, int more, int share) {}

  private static final List<Kind> MIXTURE = Stream.of(
          new Kind("T11", Duty.ORGAN, ClockKind.WORKING_DAYS, 20, Roll.NONE, Course.PLAIN, 0, 5),
          new Kind("T11", Duty.ORGAN, ClockKind.WORKING_DAYS, 20, Roll.NONE, Course.PAUSED, 0, 1),
          new Kind("T11", Duty.ORGAN, ClockKind.WORKING_DAYS, 20, Roll.NONE, Course.RESUMED, 0, 2),
          new Kind("T01", Duty.PARTY, ClockKind.MONTHS, 1, Roll.FORWARD, Course.PLAIN, 0, 2),
          new Kind("T01", Duty.PARTY, ClockKind.MONTHS, 2, Roll.FORWARD, Course.PLAIN, 0, 1),
          new Kind("T01", Duty.PARTY, ClockKind.MONTHS, 6, Roll.FORWARD, Course.PLAIN, 0, 1),
          new Kind("T01", Duty.PARTY, ClockKind.MONTHS, 1, Roll.FORWARD, Course.EXTENDED, 1, 1),
          new Kind("T40", Duty.ORGAN, ClockKind.CALENDAR_DAYS, 60, Roll.FORWARD, Course.EXTENDED, 30, 1),
          new Kind("T107", Duty.ORGAN, ClockKind.CALENDAR_DAYS, 60, Roll.FORWARD, Course.RESUMED, 0, 2),
          new Kind("T95", Duty.PARTY, ClockKind.YEARS, 1, Roll.FORWARD, Course.PLAIN, 0, 1),
          new Kind("T24", Duty.TERM, ClockKind.MONTHS, 6, Roll.NONE, Course.PLAIN, 0, 1),
          new Kind("T15b", Duty.ORGAN, ClockKind.WORKING_DAYS, -7, Roll.NONE, Course.PLAIN, 0, 1),
          new Kind("T34", Duty.ORGAN, ClockKind.HOURS, 24, Roll.NONE, Course.PLAIN, 0, 1))
      .flatMap(kind -> Collections.nCopies(kind.share(), kind).stream()).toList();

  static Stream<String> limits() {
    return MIXTURE.stream().map(Kind::limit).distinct();
  }

  Kind kind() {
    return MIXTURE.get(number % MIXTURE.size());
  }

  /** A clock that runs backward begins with an event to come. */
  LocalDate start() {
    int days = number / MIXTURE.size() % DAYS;
    return kind().length() < 0 ? TODAY.plusDays(DAYS / 2 + days) : TODAY.minusDays(days);
  }
}
