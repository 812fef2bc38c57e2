package org.legaloversight.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.legaloversight.Law;
import org.legaloversight.calendar.WorkingCalendar;
import org.legaloversight.deadline.RandomClock.Share;
import org.legaloversight.deadline.RandomClocks.Happening;

/** What holds of every clock, whatever the calendar says. */
@Domain(RandomClocks.class)
class DeadlinePropertiesTest {

  @Property
  void a_count_ends_after_its_start_and_a_backward_count_before_it(@ForAll RandomClock clock) {
    DueDay due = clock.due();
    assertThat(due.lastDay()).isAfter(clock.start()).isBeforeOrEqualTo(due.day());
    DueDay before = clock.ofLength(-clock.length()).due();
    assertThat(before.lastDay()).isBefore(clock.start()).isAfterOrEqualTo(before.day());
  }

  @Property
  void whatever_happens_it_ends_no_earlier_than_the_last_thing_that_happened(@ForAll RandomClock clock, @ForAll List<Happening> happenings) {
    RandomClock now = RandomClocks.after(clock, happenings);
    assertThat(now.due().day()).isAfterOrEqualTo(now.going());
  }

  @Property
  void a_later_start_never_ends_earlier(@ForAll RandomClock clock, @ForAll @IntRange(min = 1, max = 60) int later) {
    RandomClock backward = clock.ofLength(-clock.length());
    LocalDate day = clock.start().plusDays(later);
    assertThat(clock.startedOn(day).due().day()).isAfterOrEqualTo(clock.due().day());
    assertThat(backward.startedOn(day).due().day()).isAfterOrEqualTo(backward.due().day());
  }

  @Property
  void a_longer_count_never_ends_earlier(@ForAll RandomClock clock, @ForAll @IntRange(min = 1, max = 60) int more) {
    LocalDate longer = clock.ofLength(clock.length() + more).due().day();
    assertThat(longer).isAfterOrEqualTo(clock.due().day());
    assertThat(clock.working() && longer.equals(clock.due().day())).isFalse();
    assertThat(clock.ofLength(-clock.length() - more).due().day()).isBeforeOrEqualTo(clock.ofLength(-clock.length()).due().day());
  }

  @Property
  void a_pause_that_ends_the_same_day_changes_nothing(
      @ForAll RandomClock clock, @ForAll List<Happening> happenings, @ForAll Share share) {
    RandomClock now = RandomClocks.after(clock, happenings);
    LocalDate day = now.dayBefore(now.due().day(), share);
    assertThat(now.paused(day, day).due()).isEqualTo(now.due());
  }

  @Property
  void working_days_used_and_left_make_the_whole(
      @ForAll RandomClock clock, @ForAll Share share, @ForAll @IntRange(max = 60) int days) {
    Assume.that(clock.working());
    LocalDate from = clock.dayBefore(clock.due().day().minusDays(1), share);
    RandomClock paused = clock.paused(from, from.plusDays(days));
    assertThat(workingDays(clock.calendar(), clock.start(), from) + workingDays(clock.calendar(), from.plusDays(days), paused.due().day()))
        .isEqualTo(clock.length());
  }

  @Property
  @StatisticsReport(StatisticsReportMode.OFF)
  void a_pause_leaves_what_was_left(@ForAll RandomClock clock, @ForAll List<Happening> happenings,
      @ForAll Share share, @ForAll @IntRange(min = 1, max = 60) int days) {
    RandomClock now = RandomClocks.after(clock, happenings);
    DueDay before = now.due();
    LocalDate from = now.dayBefore(before.day(), share);
    LocalDate to = from.plusDays(days);
    DueDay after = now.paused(from, to).due();
    boolean usedUp = !from.isBefore(before.lastDay());
    Statistics.collect(now.working(), usedUp, from.equals(before.day()));
    if (usedUp && now.rolls()) {
      assertThat(after.day()).isEqualTo(firstWorkingDay(now.calendar(), from.isBefore(before.day()) ? to.plusDays(1) : to));
    } else if (now.working()) {
      assertThat(workingDays(now.calendar(), to, after.day())).isEqualTo(workingDays(now.calendar(), from, before.day()));
    } else {
      assertThat(after.lastDay()).isEqualTo(before.lastDay().plusDays(days));
    }
    Statistics.coverage(seen -> Stream.of(true, false).forEach(working -> {
      seen.check(working, false, false).count(times -> times > 0);
      seen.check(working, true, true).count(times -> times > 0);
    }));
    Statistics.coverage(seen -> seen.check(false, true, false).count(times -> times > 0));
  }

  @Property
  void two_pauses_end_to_end_are_the_one_they_make(@ForAll RandomClock clock, @ForAll List<Happening> happenings,
      @ForAll Share share, @ForAll @IntRange(max = 40) int first, @ForAll @IntRange(max = 40) int second) {
    RandomClock now = RandomClocks.after(clock, happenings);
    LocalDate from = now.dayBefore(now.due().day().minusDays(1), share);
    Assume.that(from.isBefore(now.due().day()));
    LocalDate between = from.plusDays(first);
    LocalDate to = between.plusDays(second);
    assertThat(now.paused(from, between).paused(between, to).due()).isEqualTo(now.paused(from, to).due());
  }

  @Property
  void two_pauses_apart_move_a_calendar_clock_by_their_sum(@ForAll RandomClock clock, @ForAll Share share,
      @ForAll @IntRange(max = 40) int first, @ForAll @IntRange(max = 40) int second) {
    Assume.that(!clock.working());
    LocalDate last = clock.due().lastDay();
    LocalDate one = clock.dayBefore(last.minusDays(1), share);
    RandomClock paused = clock.paused(one, one.plusDays(first));
    LocalDate two = paused.dayBefore(paused.due().lastDay().minusDays(1), share);
    assertThat(paused.paused(two, two.plusDays(second)).due().lastDay()).isEqualTo(last.plusDays(first + second));
  }

  @Property
  void an_extension_counts_from_the_due_day(
      @ForAll RandomClock clock, @ForAll List<Happening> happenings, @ForAll @IntRange(min = 1, max = 60) int more) {
    RandomClock now = RandomClocks.after(clock, happenings);
    DueDay extended = now.extended(more).due();
    assertThat(extended.day()).isAfter(now.due().day());
    assertThat(extended).isEqualTo(now.startedOn(now.due().day()).ofLength(more).due());
  }

  @Property
  void what_rolls_ends_on_a_working_day_and_nothing_else_moves(@ForAll RandomClock clock, @ForAll List<Happening> happenings) {
    RandomClock now = RandomClocks.after(clock, happenings);
    DueDay due = now.due();
    if (now.rolls()) {
      assertThat(clock.calendar().isWorkingDay(due.day())).isTrue();
      assertThat(clock.calendar().isWorkingDay(clock.ofLength(-clock.length()).due().day())).isTrue();
    } else {
      assertThat(due.day()).isEqualTo(due.lastDay());
    }
  }

  @Property
  void rolling_crosses_rest_days_only_and_so_no_more_than_the_longest_holiday(@ForAll RandomClock clock) {
    DueDay due = clock.due();
    assertThat(due.lastDay().datesUntil(due.day())).noneMatch(clock.calendar()::isWorkingDay);
    DueDay before = clock.ofLength(-clock.length()).due();
    assertThat(before.day().plusDays(1).datesUntil(before.lastDay().plusDays(1))).noneMatch(clock.calendar()::isWorkingDay);
  }

  @Property
  void as_many_working_days_lie_before_the_end_as_were_given(@ForAll RandomClock clock) {
    Assume.that(clock.working());
    LocalDate due = clock.due().day();
    assertThat(workingDays(clock.calendar(), clock.start(), due)).isEqualTo(clock.length());
    assertThat(clock.calendar().workingDaysBetween(clock.start(), due)).isEqualTo(clock.length());
    LocalDate before = clock.ofLength(-clock.length()).due().day();
    assertThat(before.datesUntil(clock.start()).filter(clock.calendar()::isWorkingDay)).hasSize(clock.length());
  }

  @Property
  void working_days_back_and_forth_come_to_the_same_day(
      @ForAll WorkingCalendar calendar, @ForAll LocalDate day, @ForAll @IntRange(max = 300) int days) {
    LocalDate working = calendar.rollForward(day);
    assertThat(calendar.addWorkingDays(calendar.addWorkingDays(working, -days), days)).isEqualTo(working);
    assertThat(calendar.addWorkingDays(calendar.addWorkingDays(working, days), -days)).isEqualTo(working);
  }

  @Property
  void a_warning_never_comes_after_the_due_day_and_before_it_only_to_an_organ(@ForAll RandomClock clock, @ForAll List<Happening> happenings) {
    RandomClock now = RandomClocks.after(clock, happenings);
    assertThat(Stream.of(now, clock.ofLength(-clock.length())).map(RandomClock::due)).allSatisfy(due -> {
      assertThat(due.warnDay()).isBeforeOrEqualTo(due.day());
      assertThat(due.warnDay()).isIn(due.day(), clock.measure().duty() == Duty.ORGAN ? due.lastDay() : due.day());
    });
  }

  @Property
  void hours_are_exact_to_the_minute(@ForAll LocalDate day, @ForAll @IntRange(max = 1439) int minute, @ForAll @IntRange(min = 1, max = 2000) int hours,
      @ForAll @IntRange(max = 60) int runs, @ForAll @IntRange(max = 90000) int rests) {
    Instant start = day.atStartOfDay(Law.ZONE).plusMinutes(minute).toInstant();
    Instant from = start.plus(Duration.ofMinutes(runs));
    Instant end = start.plus(Duration.ofHours(hours)).plus(Duration.ofMinutes(rests));
    List<Step> steps = List.of(Step.start(start, hours), Step.pause(from), Step.resume(from.plus(Duration.ofMinutes(rests))));
    DueDay due = new Reckoning().reckon(new Measure(ClockKind.HOURS, Roll.FORWARD, Duty.ORGAN), steps, null);
    LocalDate last = end.atZone(Law.ZONE).toLocalDate();
    assertThat(due).isEqualTo(new DueDay(last, last, end, last, false));
  }

  private static int workingDays(WorkingCalendar calendar, LocalDate after, LocalDate upTo) {
    return (int) after.plusDays(1).datesUntil(upTo.plusDays(1)).filter(calendar::isWorkingDay).count();
  }

  private static LocalDate firstWorkingDay(WorkingCalendar calendar, LocalDate from) {
    return Stream.iterate(from, day -> day.plusDays(1)).filter(calendar::isWorkingDay).findFirst().orElseThrow();
  }
}
