package org.legaloversight.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.Law;
import org.legaloversight.calendar.WorkingCalendar;
import org.legaloversight.deadline.Remaining.Level;
import org.legaloversight.deadline.process.DeadlineExpressions;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Moments are of Asia/Shanghai. In 2026 Spring Festival rests from Sunday 15 to Monday 23 February; the Saturdays 14 and 28 are worked. */
@PlatformTest
class CountdownTest {

  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  @Autowired Countdown countdown;
  @Autowired WorkingCalendar calendar;
  @Autowired DeadlineExpressions expressions;
  @Autowired MovableClock clock;

  @AfterEach
  void reset() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource({
      "2026-02-12T10:00,        CALM, 还剩16个工作日, 16", // Feb 13 14 24-28, Mar 2-6 9-12
      "2026-03-04T23:59:59.999, CALM, 还剩6个工作日, 6",
      "2026-03-05T00:00,        NEAR, 还剩5个工作日, 5", // five working days before: the day of the reminder, from its first second
      "2026-03-06T12:00,        NEAR, 还剩4个工作日, 4",
      "2026-03-07T12:00,        NEAR, 还剩4个工作日, 4", // a Saturday
      "2026-03-08T12:00,        NEAR, 还剩4个工作日, 4",
      "2026-03-09T12:00,        NEAR, 还剩3个工作日, 3",
      "2026-03-11T23:59:59.999, NEAR, 还剩1个工作日, 1",
      "2026-03-12T00:00,        NEAR, 今天到期, 0",
      "2026-03-12T15:59:59,     NEAR, 今天到期, 0", // eight hours before, where a count in UTC would have ended
      "2026-03-12T23:58:59,     NEAR, 今天到期, 0", // one minute before
      "2026-03-12T23:59:59,     NEAR, 今天到期, 0", // the last second belongs to it
      "2026-03-12T23:59:59.001, OVER, 已逾期, 0",
      "2026-03-13T00:00:59,     OVER, 已逾期1个工作日, -1", // one minute after
      "2026-03-13T07:58:59,     OVER, 已逾期1个工作日, -1", // 7 h 59 after
      "2026-03-13T08:00:59,     OVER, 已逾期1个工作日, -1", // 8 h 01 after
      "2026-03-15T12:00,        OVER, 已逾期1个工作日, -1", // the weekend does not count
      "2026-03-16T00:00,        OVER, 已逾期2个工作日, -2"})
  void a_month_ends_after_the_last_second_of_its_last_day(LocalDateTime now, Level level, String words, int left) {
    at(now);
    assertThat(countdown.of(monthFromFebruary12())).isEqualTo(new Remaining(level, words, left));
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource({
      "2026-02-13T12:00, NEAR, 还剩1个工作日, 1", // Feb 14 is worked
      "2026-02-14T12:00, NEAR, 还剩2天（均为休息日）, 0",
      "2026-02-15T12:00, NEAR, 明天到期, 0",
      "2026-02-16T12:00, NEAR, 今天到期, 0",
      "2026-02-17T00:00, OVER, 已逾期, 0",
      "2026-02-23T23:59, OVER, 已逾期, 0", // no working day has passed since
      "2026-02-24T00:00, OVER, 已逾期1个工作日, -1"})
  void one_that_ends_in_a_holiday_and_stays_there_counts_no_working_day_of_it(
      LocalDateTime now, Level level, String words, int left) {
    at(now);
    LocalDate due = LocalDate.of(2026, 2, 16);
    Deadline deadline = started(ClockKind.MONTHS, 6, Roll.NONE, LocalDate.of(2025, 8, 16).atStartOfDay(),
        new DueDay(due, due, instant(due.atTime(LAST_SECOND)), due, false));
    assertThat(countdown.of(deadline)).isEqualTo(new Remaining(level, words, left));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2026-10-09T12:00, CALM, 3", "2026-10-10T12:00, NEAR, 2", "2026-10-13T12:00, NEAR, 0"})
  void a_short_one_is_near_in_the_second_half_of_its_working_days(LocalDateTime now, Level level, int left) {
    at(now); // five working days from Sep 30: Oct 8 9 10 12 13
    LocalDate due = LocalDate.of(2026, 10, 13);
    Remaining remaining = countdown.of(started(ClockKind.WORKING_DAYS, 5, Roll.FORWARD, LocalDate.of(2026, 9, 30).atStartOfDay(),
        new DueDay(due, due, instant(due.atTime(LAST_SECOND)), due, false)));
    assertThat(remaining.level()).isEqualTo(level);
    assertThat(remaining.left()).isEqualTo(left);
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource({
      "2026-03-12T10:20,    CALM, 还剩24小时, 24",
      "2026-03-12T22:19:59, CALM, 还剩12小时, 12",
      "2026-03-12T22:20,    NEAR, 还剩12小时, 12",
      "2026-03-13T05:00,    NEAR, 还剩5小时, 5",
      "2026-03-13T09:20:01, NEAR, 还剩59分钟, 0",
      "2026-03-13T10:19,    NEAR, 还剩1分钟, 0",
      "2026-03-13T10:20,    NEAR, 还剩不到1分钟, 0",
      "2026-03-13T10:20:01, OVER, 已逾期, 0",
      "2026-03-13T18:19,    OVER, 已逾期7小时, -7",
      "2026-03-13T18:21,    OVER, 已逾期8小时, -8"})
  void hours_are_told_in_hours_and_end_at_their_minute(LocalDateTime now, Level level, String words, int left) {
    at(now);
    LocalDateTime start = LocalDateTime.of(2026, 3, 12, 10, 20);
    LocalDate due = LocalDate.of(2026, 3, 13);
    Deadline deadline = started(ClockKind.HOURS, 24, Roll.NONE, start, new DueDay(due, due, instant(start.plusHours(24)), due, false));
    assertThat(countdown.of(deadline)).isEqualTo(new Remaining(level, words, left));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-24T10:00", "2026-03-12T10:00", "2026-12-31T10:00"})
  void one_whose_clock_stands_is_neither_near_nor_over(LocalDateTime now) {
    at(now);
    Deadline deadline = monthFromFebruary12();
    deadline.pause(LocalDate.of(2026, 2, 13));
    assertThat(countdown.of(deadline)).isEqualTo(new Remaining(Level.PAUSED, "中止", 0));
  }

  @Test
  void one_that_was_missed_goes_on_being_overdue_as_long_as_it_is_asked_for() {
    Deadline deadline = monthFromFebruary12();
    deadline.settle(DeadlineState.MISSED, LocalDate.of(2026, 3, 13));
    at(LocalDateTime.of(2026, 3, 17, 10, 0));
    assertThat(countdown.of(deadline).words()).isEqualTo("已逾期3个工作日");
  }

  @Test
  void nobody_is_late_when_a_state_has_lasted_its_time() {
    LocalDate due = LocalDate.of(2026, 3, 12);
    at(LocalDateTime.of(2026, 3, 16, 10, 0));
    assertThat(countdown.of(started(Duty.TERM, ClockKind.MONTHS, 1, Roll.NONE, LocalDate.of(2026, 2, 12).atStartOfDay(),
        new DueDay(due, due, instant(due.atTime(LAST_SECOND)), due, false)))).isEqualTo(new Remaining(Level.OVER, "已期满", -2));
  }

  @Test
  void an_organs_own_duty_is_near_by_the_day_before_the_roll() {
    LocalDate last = LocalDate.of(2026, 2, 16); // rolls to Feb 24; five working days before it: Feb 14 13 12 11 10
    LocalDate due = LocalDate.of(2026, 2, 24);
    Deadline deadline = started(ClockKind.MONTHS, 1, Roll.FORWARD, LocalDate.of(2026, 1, 16).atStartOfDay(),
        new DueDay(last, due, instant(due.atTime(LAST_SECOND)), last, false));
    at(LocalDateTime.of(2026, 2, 9, 23, 59));
    assertThat(countdown.of(deadline)).isEqualTo(new Remaining(Level.CALM, "还剩6个工作日", 6));
    at(LocalDateTime.of(2026, 2, 10, 0, 0));
    assertThat(countdown.of(deadline)).isEqualTo(new Remaining(Level.NEAR, "还剩5个工作日", 5));
  }

  /** Around Spring Festival, for a duty that is warned by the day before the roll as for one that is not. */
  @Test
  @Transactional
  void whatever_is_near_is_in_the_list_of_what_falls_due_soon() {
    LocalDate.of(2026, 1, 28).datesUntil(LocalDate.of(2026, 3, 12)).forEach(last -> {
      LocalDate due = calendar.rollForward(last);
      Stream.of(last, due).forEach(warned -> last.minusDays(20).datesUntil(due.plusDays(1)).forEach(today -> {
        at(today.atTime(LAST_SECOND));
        Deadline deadline = started(ClockKind.MONTHS, 1, Roll.FORWARD, last.minusMonths(1).atStartOfDay(),
            new DueDay(last, due, instant(due.atTime(LAST_SECOND)), warned, false));
        if (countdown.of(deadline).level() == Level.NEAR) {
          assertThat(deadline.dueAt()).as("due %s, warned by %s, on %s", due, warned, today).isBefore(expressions.soon().toInstant());
        }
      }));
    });
  }

  private Deadline monthFromFebruary12() {
    LocalDate due = LocalDate.of(2026, 3, 12);
    return started(ClockKind.MONTHS, 1, Roll.FORWARD, LocalDate.of(2026, 2, 12).atStartOfDay(),
        new DueDay(due, due, instant(due.atTime(LAST_SECOND)), due, false));
  }

  private Deadline started(ClockKind kind, int length, Roll roll, LocalDateTime start, DueDay due) {
    return started(Duty.PARTY, kind, length, roll, start, due);
  }

  private Deadline started(Duty duty, ClockKind kind, int length, Roll roll, LocalDateTime start, DueDay due) {
    TimeLimit law = new TimeLimit("T00", "某期限", "p", duty, kind, length, null, null, roll, "起算", "后果", Deemed.NOTHING, null,
        null, "某条", LocalDate.of(2000, 1, 1), true);
    Deadline deadline = new Deadline("某案", law, length, "某所", instant(start), "测试");
    deadline.count(due, calendar.version(), WakeTimes.of(kind, instant(start), due, calendar), clock.instant());
    return deadline;
  }

  private void at(LocalDateTime now) {
    clock.moveTo(instant(now));
  }

  private static Instant instant(LocalDateTime moment) {
    return moment.atZone(Law.ZONE).toInstant();
  }
}
