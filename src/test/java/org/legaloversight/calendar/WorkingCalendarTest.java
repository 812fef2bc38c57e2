package org.legaloversight.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class WorkingCalendarTest {

  @Autowired WorkingCalendar calendar;

  @ParameterizedTest(name = "{0} works: {1}, {2}")
  @CsvSource({
      "2026-02-13, true, 星期五", "2026-02-14, true, 调休上班日（春节）", "2026-02-15, false, 星期日",
      "2026-02-16, false, 春节假期", "2026-02-20, false, 春节假期", "2026-02-21, false, 星期六",
      "2026-02-23, false, 春节假期", "2026-02-24, true, 星期二", "2026-02-28, true, 调休上班日（春节）",
      "2026-01-04, true, 调休上班日（元旦）", "2026-10-10, true, 调休上班日（国庆节）",
      "2013-02-15, false, 春节假期", "2013-02-16, true, 调休上班日（春节）", "2013-02-17, true, 调休上班日（春节）",
      "2013-06-10, false, 端午假期", "2013-09-29, true, 调休上班日（国庆节）"})
  void the_yearly_notice_overrides_the_weekday(LocalDate day, boolean works, String description) {
    assertThat(calendar.isWorkingDay(day)).isEqualTo(works);
    assertThat(calendar.describe(day)).isEqualTo(description);
  }

  @Test
  void the_years_2007_to_2026_are_published_and_2027_is_not() {
    assertThat(IntStream.rangeClosed(2006, 2028).filter(calendar::isPublished))
        .containsExactlyElementsOf(IntStream.rangeClosed(2007, 2026).boxed().toList());
  }

  @Test
  void the_twenty_notices_of_those_years_are_its_versions() {
    assertThat(calendar.version()).isEqualTo(20);
  }

  @Test
  void in_a_year_without_notice_only_weekends_rest() {
    assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 1))).isTrue();
    assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 2))).isFalse();
  }

  @ParameterizedTest(name = "{0} and {1} working days: {2}")
  @CsvSource({
      "2026-02-13, 1, 2026-02-14", "2026-02-14, 1, 2026-02-24", "2026-02-15, 1, 2026-02-24",
      "2026-03-02, 0, 2026-03-02", "2026-03-01, 0, 2026-03-01",
      "2026-02-24, -1, 2026-02-14", "2026-02-24, -2, 2026-02-13", "2026-03-12, -5, 2026-03-05"})
  void counting_leaves_out_the_first_day_and_every_rest_day(LocalDate from, int days, LocalDate to) {
    assertThat(calendar.addWorkingDays(from, days)).isEqualTo(to);
  }

  @ParameterizedTest(name = "{0} rolls to {1}")
  @CsvSource({"2026-02-14, 2026-02-14", "2026-02-15, 2026-02-24", "2026-01-03, 2026-01-04", "2026-03-07, 2026-03-09"})
  void a_rest_day_rolls_to_the_next_working_day_be_it_a_saturday_or_sunday(LocalDate day, LocalDate rolled) {
    assertThat(calendar.rollForward(day)).isEqualTo(rolled);
  }

  @ParameterizedTest(name = "from {0} to {1}: {2}")
  @CsvSource({
      "2026-03-02, 2026-03-02, 0", "2026-03-02, 2026-03-09, 5", "2026-02-12, 2026-02-26, 5",
      "2026-03-09, 2026-03-02, -5", "2026-02-26, 2026-02-12, -5"})
  void the_days_between_undo_the_adding_of_days(LocalDate from, LocalDate to, int days) {
    assertThat(calendar.workingDaysBetween(from, to)).isEqualTo(days);
  }
}
