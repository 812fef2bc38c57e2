package org.legaloversight.deadline.web;

/**
 * The form of the calculator, as it was filled in. It offers a limit of the law and a clock of one's own side by side; which of
 * them counts, {@code by} says, or the address itself where it was written by hand.
 *
 * @param by limit or clock
 * @param at the time of day, where the clock counts hours
 */
record CalculatorForm(String by, String from, String at, String limit, String length, String clock, String ownLength, String roll) {

  private static final String CLOCK = "clock";

  CalculatorForm {
    boolean moment = from != null && from.contains("T");
    at = moment ? from.substring(from.indexOf('T') + 1) : text(at);
    from = moment ? from.substring(0, from.indexOf('T')) : text(from);
    limit = text(limit);
    clock = text(clock);
    by = text(by).isEmpty() && limit.isEmpty() && !clock.isEmpty() ? CLOCK : text(by);
    ownLength = CLOCK.equals(by) && text(ownLength).isEmpty() ? text(length) : text(ownLength);
    length = text(length);
    roll = text(roll);
  }

  public boolean ownClock() {
    return CLOCK.equals(by);
  }

  /** False when the page has only been opened. */
  public boolean asked() {
    return !from.isEmpty() || !limit.isEmpty() || !by.isEmpty();
  }

  Question question() {
    String moment = at.isEmpty() ? from : from + "T" + at;
    if (by.isEmpty()) {
      return new Question(moment, limit, clock, length, roll);
    }
    return ownClock() ? new Question(moment, "", clock, ownLength, roll) : new Question(moment, limit, "", length, "");
  }

  private static String text(String typed) {
    return typed == null ? "" : typed.strip();
  }
}
