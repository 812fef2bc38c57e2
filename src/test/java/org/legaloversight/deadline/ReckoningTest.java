package org.legaloversight.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legaloversight.calendar.WorkingCalendars;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Each date was counted by hand; the last column is how. */
@PlatformTest
class ReckoningTest {

  @Autowired Reckoning reckoning;
  @Autowired WorkingCalendars calendars;

  @ParameterizedTest(name = "{0} + {1} months, {2}: {3} ({5})")
  @CsvSource(delimiter = '|', textBlock = """
      2026-02-12 | 1 | FORWARD | 2026-03-12 | false | same number, a Thursday
      2026-01-20 | 1 | FORWARD | 2026-02-24 | false | Feb 20 is Spring Festival, 21-22 a weekend, 23 Spring Festival
      2026-01-15 | 1 | FORWARD | 2026-02-24 | false | Feb 15 is the Sunday before Spring Festival, which ends on 23
      2026-01-14 | 1 | FORWARD | 2026-02-14 | false | a Saturday, but worked instead of a day of Spring Festival
      2026-01-31 | 1 | FORWARD | 2026-02-28 | false | February has no 31; its last day is a Saturday worked
      2026-01-29 | 1 | FORWARD | 2026-02-28 | false | February has no 29 in 2026
      2026-02-28 | 1 | FORWARD | 2026-03-30 | false | same number, not last day: Mar 28 is a Saturday, 30 a Monday
      2024-01-31 | 1 | FORWARD | 2024-02-29 | false | leap year: February ends on 29, a Thursday
      2025-01-31 | 1 | FORWARD | 2025-02-28 | false | no leap year: February ends on 28, a Friday
      2026-08-31 | 1 | FORWARD | 2026-09-30 | false | September has 30 days; a Wednesday
      2026-08-20 | 1 | FORWARD | 2026-09-20 | false | a Sunday, but worked instead of a day of National Day
      2026-09-02 | 1 | FORWARD | 2026-10-08 | false | Oct 1-7 rests for National Day
      2026-09-10 | 1 | FORWARD | 2026-10-10 | false | a Saturday, but worked instead of a day of National Day
      2026-04-01 | 1 | FORWARD | 2026-05-06 | false | May 1-5 rests for Labour Day
      2026-02-12 | 2 | FORWARD | 2026-04-13 | false | Apr 12 is a Sunday
      2026-11-30 | 1 | FORWARD | 2026-12-30 | false | a Wednesday of a published year
      2026-12-01 | 1 | FORWARD | 2027-01-01 | true  | a Friday; 2027 is not published, so New Year is not known to rest
      2026-12-31 | 2 | FORWARD | 2027-03-01 | true  | February ends on 28, a Sunday; 2027 is not published
      2025-08-16 | 6 | NONE    | 2026-02-16 | false | Spring Festival, and it stays there
      2023-08-31 | 6 | NONE    | 2024-02-29 | false | leap year: February ends on 29
      2026-08-31 | 6 | NONE    | 2027-02-28 | false | a Sunday, and it stays there whatever the notice of 2027 says
      """)
  void months_end_on_the_same_number_or_the_last_day(
      LocalDate start, int length, Roll roll, LocalDate due, boolean provisional, String how) {
    DueDay counted = count(ClockKind.MONTHS, roll, start, length);
    assertThat(counted.day()).isEqualTo(due);
    assertThat(counted.provisional()).isEqualTo(provisional);
  }

  @ParameterizedTest(name = "{0} + {1} days, {2}: {3} ({4})")
  @CsvSource(delimiter = '|', textBlock = """
      2026-03-02 | 15 | FORWARD | 2026-03-17 | a Tuesday
      2026-02-01 | 15 | FORWARD | 2026-02-24 | Feb 16 is the first day of Spring Festival, which ends on 23
      2026-01-30 | 15 | FORWARD | 2026-02-14 | a Saturday, but worked
      2025-12-19 | 15 | FORWARD | 2026-01-04 | Jan 3 is a Saturday of New Year, Sunday 4 is worked
      2026-09-20 | 15 | FORWARD | 2026-10-08 | Oct 5 is National Day, which ends on 7
      2026-01-20 | 30 | NONE    | 2026-02-19 | 11 days left in January and 19; Spring Festival, and it stays there
      2024-01-31 | 30 | NONE    | 2024-03-01 | February has 29 days in 2024
      """)
  void calendar_days_all_count(LocalDate start, int length, Roll roll, LocalDate due, String how) {
    assertThat(count(ClockKind.CALENDAR_DAYS, roll, start, length).day()).isEqualTo(due);
  }

  @ParameterizedTest(name = "{0} + {1} working days: {2} ({4})")
  @CsvSource(delimiter = '|', textBlock = """
      2026-03-02 | 5 | 2026-03-09 | false | Mar 3 4 5 6, 9
      2026-03-07 | 5 | 2026-03-13 | false | from a Saturday: Mar 9 10 11 12 13
      2026-02-12 | 5 | 2026-02-26 | false | Feb 13, Saturday 14 worked, 15-23 rest, 24 25 26
      2026-02-25 | 5 | 2026-03-03 | false | Feb 26 27, Saturday 28 worked, Sunday rests, Mar 2 3
      2026-09-30 | 5 | 2026-10-13 | false | Oct 1-7 rest, 8 9, Saturday 10 worked, Sunday rests, 12 13
      2026-04-28 | 7 | 2026-05-11 | false | Apr 29 30, May 1-5 rest, 6 7 8, Saturday 9 worked, Sunday rests, 11
      2013-02-08 | 5 | 2013-02-20 | false | Feb 9-15 rest, Saturday 16 and Sunday 17 worked, 18 19 20
      2026-12-28 | 5 | 2027-01-04 | true  | Dec 29 30 31, then as if Jan 1 were worked: Jan 1, 4
      """)
  void working_days_leave_out_holidays_and_count_make_up_days(
      LocalDate start, int length, LocalDate due, boolean provisional, String how) {
    DueDay counted = count(ClockKind.WORKING_DAYS, Roll.NONE, start, length);
    assertThat(counted.day()).isEqualTo(due);
    assertThat(counted.provisional()).isEqualTo(provisional);
  }

  @ParameterizedTest(name = "{0} + {2} {1}, {3}: {4} ({5})")
  @CsvSource(delimiter = '|', textBlock = """
      2024-02-29 | YEARS | 1  | FORWARD | 2025-02-28 | 2025 has no Feb 29; a Friday
      2025-10-03 | YEARS | 1  | FORWARD | 2026-10-08 | Oct 3 2026 is the Saturday in National Day, which ends on 7
      2026-03-03 | HOURS | 24 | NONE    | 2026-03-04 | one day
      2026-03-06 | HOURS | 25 | NONE    | 2026-03-07 | one hour into the next day; a Saturday, and it stays there
      """)
  void years_end_on_the_same_day_and_hours_run_through(
      LocalDate start, ClockKind clock, int length, Roll roll, LocalDate due, String how) {
    assertThat(count(clock, roll, start, length).day()).isEqualTo(due);
  }

  private DueDay count(ClockKind clock, Roll roll, LocalDate start, int length) {
    return reckoning.reckon(new Measure(clock, roll, Duty.PARTY), List.of(Step.start(start, length)), calendars.current());
  }
}
