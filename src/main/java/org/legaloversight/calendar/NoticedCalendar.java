package org.legaloversight.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One version of the calendar, with all its noticed days in memory, because counting asks for every single day. It never changes. */
final class NoticedCalendar implements WorkingCalendar {

  /** Days of December that a notice of the next year has named: from the 29th on. */
  private static final int NEW_YEAR_REACHES_BACK = 3;

  private final int version;
  private final Map<Integer, Notice> notices;
  private final Map<LocalDate, NoticedDay> days;

  /** @param notices at most one for each year; where two name the same day, they must agree on its kind */
  NoticedCalendar(int version, Collection<Notice> notices) {
    this.version = version;
    this.notices = notices.stream().collect(Collectors.toUnmodifiableMap(Notice::year, Function.identity()));
    days = notices.stream().flatMap(notice -> notice.days().stream())
        .collect(Collectors.toUnmodifiableMap(NoticedDay::day, Function.identity(), (one, same) -> one));
  }

  NoticedCalendar with(Notice draft) {
    Map<Integer, Notice> replaced = new HashMap<>(notices);
    replaced.put(draft.year(), draft);
    return new NoticedCalendar(version, replaced.values());
  }

  Optional<Notice> notice(int year) {
    return Optional.ofNullable(notices.get(year));
  }

  @Override
  public int version() {
    return version;
  }

  @Override
  public boolean isWorkingDay(LocalDate day) {
    NoticedDay noticed = days.get(day);
    return noticed == null ? !ChineseDay.weekend(day) : noticed.kind() == DayKind.WORKDAY;
  }

  @Override
  public boolean isPublished(int year) {
    return notices.containsKey(year);
  }

  @Override
  public OptionalInt awaitedNotice(LocalDate day) {
    return IntStream.rangeClosed(day.getYear(), day.plusDays(NEW_YEAR_REACHES_BACK).getYear()).filter(year -> !isPublished(year)).findFirst();
  }

  @Override
  public LocalDate addWorkingDays(LocalDate from, int days) {
    LocalDate day = from;
    for (int left = Math.abs(days); left > 0; ) {
      day = day.plusDays(Integer.signum(days));
      if (isWorkingDay(day)) {
        left--;
      }
    }
    return day;
  }

  @Override
  public LocalDate rollForward(LocalDate day) {
    return isWorkingDay(day) ? day : addWorkingDays(day, 1);
  }

  @Override
  public int workingDaysBetween(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return -(int) to.datesUntil(from).filter(this::isWorkingDay).count();
    }
    return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count();
  }

  @Override
  public String describe(LocalDate day) {
    NoticedDay noticed = days.get(day);
    if (noticed == null) {
      return ChineseDay.weekday(day);
    }
    return noticed.kind() == DayKind.HOLIDAY ? noticed.name() + "假期" : "调休上班日（" + noticed.name() + "）";
  }

  /** What the day is and whether it is worked, such as 星期五，上班. */
  String nature(LocalDate day) {
    return describe(day) + (isWorkingDay(day) ? "，上班" : "，休息");
  }
}
