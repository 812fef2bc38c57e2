package org.legaloversight.deadline;

/** What of a limit decides how it counts. */
record Measure(ClockKind clock, Roll roll, Duty duty) {

  static Measure of(TimeLimit law) {
    return new Measure(law.clock(), law.roll(), law.duty());
  }
}
