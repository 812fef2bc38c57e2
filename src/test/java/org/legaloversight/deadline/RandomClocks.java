package org.legaloversight.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.domains.DomainContextBase;
import net.jqwik.time.api.Dates;
import org.legaloversight.calendar.Calendars;
import org.legaloversight.calendar.Notice;
import org.legaloversight.calendar.RandomNotices;
import org.legaloversight.calendar.WorkingCalendar;
import org.legaloversight.deadline.RandomClock.Share;

/** Clocks of every kind from 2007 to 2026, by the real notices of those years or by notices made up for them; from 2027 there is none. */
@Domain(DomainContext.Global.class)
class RandomClocks extends DomainContextBase {

  static final int FIRST_YEAR = 2007;
  static final int LAST_PUBLISHED = 2026;

  /** What may happen to a running clock, whatever its dates are. */
  interface Happening extends UnaryOperator<RandomClock> {}

  @Provide
  Arbitrary<LocalDate> days() {
    return Dates.dates().between(LocalDate.of(FIRST_YEAR, 6, 1), LocalDate.of(LAST_PUBLISHED, 12, 31));
  }

  @Provide
  Arbitrary<WorkingCalendar> calendars() {
    return Arbitraries.oneOf(Arbitraries.just(Calendars.imported()), RandomNotices.from(FIRST_YEAR, LAST_PUBLISHED).map(this::calendar));
  }

  /** The one for the first year without. */
  @Provide
  Arbitrary<Notice> nextNotice() {
    return RandomNotices.of(LAST_PUBLISHED + 1);
  }

  @Provide
  Arbitrary<Measure> measures() {
    Arbitrary<ClockKind> clocks = Arbitraries.of(ClockKind.class).filter(clock -> clock != ClockKind.HOURS);
    return Combinators.combine(clocks, Arbitraries.of(Roll.class), Arbitraries.of(Duty.class)).as(Measure::new);
  }

  /** Just started, forward. */
  @Provide
  Arbitrary<RandomClock> clocks() {
    return Combinators.combine(measures(), days(), Arbitraries.integers().between(1, 250), calendars())
        .as((measure, start, length, calendar) -> RandomClock.of(measure, start, fitting(measure.clock(), length), calendar));
  }

  @Provide
  Arbitrary<List<Happening>> happenings() {
    return Arbitraries.frequencyOf(Tuple.of(3, pauses()), Tuple.of(1, extensions())).list().ofMaxSize(4).withoutEdgeCases();
  }

  private Arbitrary<Happening> pauses() {
    return Combinators.combine(shares(), Arbitraries.integers().between(0, 40))
        .as((share, days) -> clock -> {
          LocalDate from = clock.dayBefore(clock.due().day(), share);
          return clock.paused(from, from.plusDays(days));
        });
  }

  private Arbitrary<Happening> extensions() {
    return Arbitraries.integers().between(1, 12).map(more -> clock -> clock.extended(more));
  }

  /** The end more often than chance would have it. */
  @Provide
  Arbitrary<Share> shares() {
    return Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.integers().between(0, 1000)), Tuple.of(1, Arbitraries.integers().between(980, 1000)))
        .map(Share::new);
  }

  private WorkingCalendar calendar(List<Notice> notices) {
    return Calendars.of(1, notices.toArray(Notice[]::new));
  }

  static RandomClock after(RandomClock clock, List<Happening> happenings) {
    RandomClock now = clock;
    for (Happening happening : happenings) {
      now = happening.apply(now);
    }
    return now;
  }

  private static int fitting(ClockKind clock, int length) {
    return switch (clock) {
      case MONTHS -> length % 36 + 1;
      case YEARS -> length % 5 + 1;
      default -> length;
    };
  }
}
