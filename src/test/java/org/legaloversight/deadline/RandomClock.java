package org.legaloversight.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.legaloversight.Law;
import org.legaloversight.calendar.WorkingCalendar;

/** A clock that jqwik made up, with what happened to it and the calendar it is counted by. */
record RandomClock(Measure measure, List<Step> steps, WorkingCalendar calendar) {

  /** How far along the way a day lies. */
  record Share(int thousandths) {}

  private static final Reckoning RECKONING = new Reckoning();

  static RandomClock of(Measure measure, LocalDate start, int length, WorkingCalendar calendar) {
    return new RandomClock(measure, List.of(Step.start(start, length)), calendar);
  }

  DueDay due() {
    return RECKONING.reckon(measure, steps, calendar);
  }

  LocalDate start() {
    return steps.get(0).day();
  }

  int length() {
    return steps.get(0).length();
  }

  boolean working() {
    return measure.clock() == ClockKind.WORKING_DAYS;
  }

  /** Whether it never ends on a rest day. */
  boolean rolls() {
    return working() || measure.roll() == Roll.FORWARD;
  }

  RandomClock startedOn(LocalDate day) {
    return of(measure, day, length(), calendar);
  }

  RandomClock ofLength(int length) {
    return of(measure, start(), length, calendar);
  }

  RandomClock by(WorkingCalendar other) {
    return new RandomClock(measure, steps, other);
  }

  RandomClock extended(int more) {
    return then(Step.extend(more));
  }

  RandomClock paused(LocalDate from, LocalDate to) {
    return then(Step.pause(from), Step.resume(to));
  }

  /** The day of the last step but extensions: a pause cannot come before it. */
  LocalDate going() {
    return steps.stream().filter(step -> step.kind() != Step.Kind.EXTEND).map(Step::day).reduce((before, after) -> after).orElseThrow();
  }

  /** A day from the last step up to {@code end}. */
  LocalDate dayBefore(LocalDate end, Share share) {
    return going().plusDays(Math.max(0, end.toEpochDay() - going().toEpochDay()) * share.thousandths() / 1000);
  }

  private RandomClock then(Step... more) {
    List<Step> all = new ArrayList<>(steps);
    all.addAll(List.of(more));
    return new RandomClock(measure, List.copyOf(all), calendar);
  }

  @Override
  public String toString() {
    return measure + " " + steps.stream().map(step -> step.kind() + " " + step.at().atZone(Law.ZONE).toLocalDateTime() + " " + step.length()).toList();
  }
}
