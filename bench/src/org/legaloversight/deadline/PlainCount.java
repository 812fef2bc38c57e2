package org.legaloversight.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.legaloversight.Law;
import org.legaloversight.calendar.DayKind;
import org.legaloversight.calendar.Notice;
import org.legaloversight.calendar.NoticedDay;

/** Counts day by day, as one would on a wall calendar: a second opinion, which shares nothing with the ledger but the notices. */
final class PlainCount {

  private static final int FRIDAY = 5;

  private final Set<Integer> years;
  private final Set<LocalDate> rests;
  private final Set<LocalDate> worked;

  PlainCount(Collection<Notice> notices) {
    years = notices.stream().map(Notice::year).collect(Collectors.toSet());
    rests = days(notices, DayKind.HOLIDAY);
    worked = days(notices, DayKind.WORKDAY);
  }

  /** The due instant, whether a notice to come may move it, and from when on it is near. */
  record Due(Instant at, boolean provisional, Instant near) {

    /** Whether it is another date, or no longer the same kind of date. */
    boolean differs(Due other) {
      return !at.equals(other.at) || provisional != other.provisional;
    }
  }

  Due of(Owed owed) {
    Owed.Kind kind = owed.kind();
    if (kind.clock() == ClockKind.HOURS) {
      Instant start = owed.start().atStartOfDay(Law.ZONE).toInstant();
      return new Due(start.plus(kind.length(), ChronoUnit.HOURS), false, start.plus(kind.length() / 2, ChronoUnit.HOURS));
    }
    LocalDate last = last(owed);
    LocalDate due = kind.roll() == Roll.NONE ? last : nextWorking(last);
    if (kind.course() == Owed.Course.EXTENDED) {
      last = plus(kind.clock(), due, kind.more());
      due = nextWorking(last);
    }
    LocalDate reached = (kind.length() < 0 ? owed.start().minusDays(1) : due).plusDays(3); // the last of December await the next year's notice
    boolean calendarMatters = kind.clock() == ClockKind.WORKING_DAYS || kind.roll() == Roll.FORWARD;
    return new Due(at(due, LocalTime.of(23, 59, 59)), calendarMatters && !years.contains(reached.getYear()),
        at(near(owed, kind.duty() == Duty.ORGAN ? last : due), LocalTime.of(9, 0)));
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(Law.ZONE).toInstant();
  }

  /** Five working days before, or half of those there were. */
  private LocalDate near(Owed owed, LocalDate warn) {
    LocalDate start = owed.start();
    Stream<LocalDate> days = warn.isBefore(start) ? warn.datesUntil(start) : start.plusDays(1).datesUntil(warn.plusDays(1));
    long ahead = Math.min(5, days.filter(this::works).count() / 2);
    LocalDate near = warn;
    while (ahead > 0) {
      near = near.minusDays(1);
      ahead -= works(near) ? 1 : 0;
    }
    return near;
  }

  private LocalDate last(Owed owed) {
    boolean resumed = owed.kind().course() == Owed.Course.RESUMED;
    if (owed.kind().clock() == ClockKind.WORKING_DAYS) {
      return workingDays(owed, day -> resumed && !day.isAfter(Owed.TODAY));
    }
    LocalDate last = plus(owed.kind().clock(), owed.start(), owed.kind().length());
    return resumed ? last.plusDays(ChronoUnit.DAYS.between(owed.start(), Owed.TODAY)) : last;
  }

  private LocalDate workingDays(Owed owed, Predicate<LocalDate> leftOut) {
    int step = Integer.signum(owed.kind().length());
    LocalDate day = owed.start();
    for (int counted = 0; counted != owed.kind().length(); ) {
      day = day.plusDays(step);
      counted += works(day) && !leftOut.test(day) ? step : 0;
    }
    return day;
  }

  private static LocalDate plus(ClockKind clock, LocalDate day, int length) {
    return switch (clock) {
      case CALENDAR_DAYS -> day.plusDays(length);
      case MONTHS -> day.plusMonths(length);
      case YEARS -> day.plusYears(length);
      default -> throw new IllegalArgumentException("No such extension in the mixture: " + clock);
    };
  }

  private LocalDate nextWorking(LocalDate day) {
    return works(day) ? day : nextWorking(day.plusDays(1));
  }

  private boolean works(LocalDate day) {
    return worked.contains(day) || !rests.contains(day) && day.getDayOfWeek().getValue() <= FRIDAY;
  }

  private static Set<LocalDate> days(Collection<Notice> notices, DayKind kind) {
    return notices.stream().flatMap(notice -> notice.days().stream()).filter(day -> day.kind() == kind).map(NoticedDay::day)
        .collect(Collectors.toSet());
  }
}
