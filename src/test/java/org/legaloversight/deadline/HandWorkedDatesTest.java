package org.legaloversight.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.legaloversight.calendar.Calendars;
import org.legaloversight.calendar.WorkingCalendar;

/**
 * Dates counted by hand from the law and the notices of 2007 to 2026, before any code counted them. The words after // are how:
 * the working days one by one, 补班 for a weekend day worked, "make" for how many there are so far.
 */
class HandWorkedDatesTest {

  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @ParameterizedTest(name = "{0} = {1} // {2}")
  @interface EachRow {}

  private static final WorkingCalendar NOTICES = Calendars.imported();

  private final Reckoning reckoning = new Reckoning();

  @EachRow
  @CsvFileSource(resources = "/hand-worked-dates/spring-festival.csv", delimiter = '|')
  void spring_festival_rests_and_its_make_up_days_work(WrittenClock clock, WrittenEnd end, String how) {
    check(clock, end, how);
  }

  @EachRow
  @CsvFileSource(resources = "/hand-worked-dates/national-day.csv", delimiter = '|')
  void national_day_rests_with_mid_autumn_and_its_make_up_days_work(WrittenClock clock, WrittenEnd end, String how) {
    check(clock, end, how);
  }

  @EachRow
  @CsvFileSource(resources = "/hand-worked-dates/make-up-days.csv", delimiter = '|')
  void a_weekend_day_that_is_worked_counts_and_may_be_the_due_day(WrittenClock clock, WrittenEnd end, String how) {
    check(clock, end, how);
  }

  @EachRow
  @CsvFileSource(resources = "/hand-worked-dates/year-of-the-plan.csv", delimiter = '|')
  void the_year_of_the_plan_2013_counts_by_its_own_notice(WrittenClock clock, WrittenEnd end, String how) {
    check(clock, end, how);
  }

  @EachRow
  @CsvFileSource(resources = "/hand-worked-dates/month-ends-and-years.csv", delimiter = '|')
  void months_and_years_end_on_the_same_number_or_the_last_day(WrittenClock clock, WrittenEnd end, String how) {
    check(clock, end, how);
  }

  @EachRow
  @CsvFileSource(resources = "/hand-worked-dates/calendar-days-and-warnings.csv", delimiter = '|')
  void calendar_days_all_count_and_an_organ_is_warned_by_the_unrolled_day(WrittenClock clock, WrittenEnd end, String how) {
    check(clock, end, how);
  }

  @EachRow
  @CsvFileSource(resources = "/hand-worked-dates/backward.csv", delimiter = '|')
  void a_backward_count_ends_and_rolls_before_the_event(WrittenClock clock, WrittenEnd end, String how) {
    check(clock, end, how);
  }

  @EachRow
  @CsvFileSource(resources = "/hand-worked-dates/hours.csv", delimiter = '|')
  void hours_run_through_nights_and_holidays(WrittenClock clock, WrittenEnd end, String how) {
    check(clock, end, how);
  }

  @EachRow
  @CsvFileSource(resources = "/hand-worked-dates/pause-working-days.csv", delimiter = '|')
  void a_pause_gives_back_exactly_the_unused_working_days(WrittenClock clock, WrittenEnd end, String how) {
    check(clock, end, how);
  }

  @EachRow
  @CsvFileSource(resources = "/hand-worked-dates/pause-calendar-days.csv", delimiter = '|')
  void a_pause_moves_a_calendar_clock_by_its_days(WrittenClock clock, WrittenEnd end, String how) {
    check(clock, end, how);
  }

  @EachRow
  @CsvFileSource(resources = "/hand-worked-dates/extension.csv", delimiter = '|')
  void an_extension_counts_from_the_due_day(WrittenClock clock, WrittenEnd end, String how) {
    check(clock, end, how);
  }

  @EachRow
  @CsvFileSource(resources = "/hand-worked-dates/year-end.csv", delimiter = '|')
  void only_what_an_unpublished_notice_can_move_is_provisional(WrittenClock clock, WrittenEnd end, String how) {
    check(clock, end, how);
  }

  /** Silence for five working days accepts from the day of receipt; a public notice serves after its days; each then starts the next. */
  @ParameterizedTest(name = "{0} = {1}; {2} = {3} // {4}")
  @CsvFileSource(resources = "/hand-worked-dates/chains.csv", delimiter = '|')
  void one_end_lets_the_next_clock_begin(WrittenClock first, WrittenEnd end, WrittenClock next, WrittenEnd nextEnd, String how) {
    check(first, end, how);
    check(next, nextEnd, how);
  }

  private void check(WrittenClock clock, WrittenEnd end, String how) {
    DueDay counted = reckoning.reckon(clock.measure(), clock.steps(), NOTICES);
    assertThat(counted).as("%s // %s", clock, how).isEqualTo(end.dueDay(counted.lastDay()));
  }
}
