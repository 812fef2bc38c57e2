package org.legaloversight.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.legaloversight.calendar.Calendars;
import org.legaloversight.calendar.Notice;
import org.legaloversight.calendar.NoticedDay;
import org.legaloversight.calendar.WorkingCalendar;
import org.legaloversight.deadline.RandomClocks.Happening;

/** What the notice of 2027, not published, can and cannot move. */
@Domain(RandomClocks.class)
class ProvisionalPropertiesTest {

  private static final Collection<Notice> NOTICES = Calendars.notices().values();
  /** The three days after it may be New Year's. */
  private static final LocalDate LAST_FIRM = LocalDate.of(RandomClocks.LAST_PUBLISHED, 12, 28);
  private static final LocalDate SUMMER = LocalDate.of(RandomClocks.LAST_PUBLISHED, 6, 1);

  @Property
  void a_date_is_provisional_exactly_when_it_can_move_and_reaches_days_that_wait_for_a_notice(@ForAll RandomClock clock, @ForAll List<Happening> happenings) {
    RandomClock now = RandomClocks.after(clock, happenings);
    assertThat(now.due().provisional()).isEqualTo(now.rolls() && now.due().day().isAfter(LAST_FIRM));
  }

  @Property
  void a_backward_count_is_provisional_when_it_begins_in_the_unpublished_year(
      @ForAll RandomClock clock, @ForAll @IntRange(min = 1, max = 600) int later) {
    RandomClock backward = clock.startedOn(SUMMER.plusDays(later)).ofLength(-clock.length());
    LocalDate latest = backward.working() ? backward.start().minusDays(1) : backward.due().lastDay();
    assertThat(backward.due().provisional()).isEqualTo(backward.rolls() && latest.isAfter(LAST_FIRM));
  }

  @Property
  @StatisticsReport(StatisticsReportMode.OFF)
  void no_notice_moves_a_firm_date(@ForAll RandomClock clock, @ForAll List<Happening> happenings, @ForAll Notice next,
      @ForAll @IntRange(max = 600) int later, @ForAll boolean backward) {
    RandomClock started = clock.by(Calendars.imported()).startedOn(SUMMER.plusDays(later)).ofLength(backward ? -clock.length() : clock.length());
    RandomClock now = backward ? started : RandomClocks.after(started, happenings);
    DueDay before = now.due();
    DueDay after = now.by(published(next)).due();
    Statistics.collect(before.provisional(), before.day().equals(after.day()));
    if (!before.provisional()) {
      assertThat(after).isEqualTo(before);
    }
    Statistics.coverage(seen -> {
      seen.check(false, true).count(times -> times > 0);
      seen.check(true, false).count(times -> times > 0);
    });
  }

  @Property
  void a_notice_moves_only_what_counts_over_its_days(@ForAll RandomClock clock, @ForAll Notice next,
      @ForAll @IntRange(max = 600) int later, @ForAll boolean backward) {
    RandomClock now = clock.by(Calendars.imported()).startedOn(SUMMER.plusDays(later)).ofLength(backward ? -clock.length() : clock.length());
    DueDay before = now.due();
    DueDay after = now.by(published(next)).due();
    if (next.days().stream().map(NoticedDay::day).noneMatch(day -> counted(now, before, day))) {
      assertThat(after.day()).isEqualTo(before.day());
      assertThat(after.lastDay()).isEqualTo(before.lastDay());
    }
  }

  @Property
  void nothing_is_provisional_that_waits_for_no_notice(@ForAll RandomClock clock, @ForAll Notice next, @ForAll @IntRange(max = 200) int later) {
    DueDay due = clock.by(published(next)).startedOn(SUMMER.plusDays(later)).due();
    assertThat(due.provisional()).isEqualTo(clock.rolls() && due.day().isAfter(LAST_FIRM.plusYears(1)));
  }

  /** Working days count each day between; the others look at the last day and where it rolls to. */
  private static boolean counted(RandomClock clock, DueDay due, LocalDate day) {
    if (!clock.rolls()) {
      return false;
    }
    LocalDate from = clock.working() ? clock.start() : due.lastDay();
    return !day.isBefore(from.isBefore(due.day()) ? from : due.day()) && !day.isAfter(from.isBefore(due.day()) ? due.day() : from)
        && !(clock.working() && day.equals(clock.start()));
  }

  private static WorkingCalendar published(Notice next) {
    return Calendars.of(21, Stream.concat(NOTICES.stream(), Stream.of(next)).toArray(Notice[]::new));
  }
}
