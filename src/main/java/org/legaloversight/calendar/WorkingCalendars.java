package org.legaloversight.calendar;

/**
 * The calendar as it is, was, and would be. Each notice that is loaded makes a version; the calendar of a version takes, for
 * each year, the newest notice up to that version as a whole. The calendars returned here never change.
 */
public interface WorkingCalendars {

  /** As the newest notices have it; within a transaction the same from first to last, unless a notice is published in it. */
  WorkingCalendar current();

  /**
   * As it was when {@code version} was the newest.
   *
   * @throws IllegalArgumentException when no such version was ever loaded
   */
  WorkingCalendar at(int version);

  /** As the current one would be with that notice; its version is still the current one's. */
  WorkingCalendar with(Notice draft);

  /**
   * Keeps new notices out until the caller's transaction ends, and brings this transaction's calendar up to date. Whoever counts
   * a date and stores it calls this first: otherwise a notice could be published between the counting and the commit, whose
   * recount would not see the row yet, and the row would keep the old date for ever. Waits while a notice is being published.
   *
   * @throws org.springframework.transaction.IllegalTransactionStateException when there is no transaction
   */
  void hold();
}
