package org.legaloversight.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.legaloversight.Law;

/**
 * A clock as a test writes it: {@code organ 2026-07-07 + 60 ND, pause 2026-08-03, resume 2026-08-10, extend 30}. Units are WD
 * working days, ND calendar days, M months, Y years and H hours; "unrolled" leaves a last day on a rest day; who owes it is a
 * party unless it says organ or term. JUnit makes one of a cell by {@link #parse}.
 */
record WrittenClock(String text, Measure measure, List<Step> steps) {

  private static final Pattern START = Pattern.compile("(?:(organ|party|term) )?(\\S+) ([+-]) (\\d+) (WD|ND|M|Y|H)( unrolled)?");

  static WrittenClock parse(String text) {
    String[] parts = text.split(", ");
    MatchResult start = match(parts[0]);
    List<Step> steps = new ArrayList<>(List.of(start(start.group(2), Integer.parseInt(start.group(3) + start.group(4)))));
    for (int i = 1; i < parts.length; i++) {
      steps.add(step(parts[i].split(" ")));
    }
    return new WrittenClock(text, measure(start), List.copyOf(steps));
  }

  private static MatchResult match(String start) {
    return START.matcher(start).results().filter(found -> found.group().equals(start)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Not a clock: " + start));
  }

  private static Measure measure(MatchResult start) {
    Duty duty = start.group(1) == null ? Duty.PARTY : Duty.valueOf(start.group(1).toUpperCase(Locale.ROOT));
    return new Measure(clock(start.group(5)), start.group(6) == null ? Roll.FORWARD : Roll.NONE, duty);
  }

  private static ClockKind clock(String unit) {
    return switch (unit) {
      case "WD" -> ClockKind.WORKING_DAYS;
      case "ND" -> ClockKind.CALENDAR_DAYS;
      case "M" -> ClockKind.MONTHS;
      case "Y" -> ClockKind.YEARS;
      default -> ClockKind.HOURS;
    };
  }

  private static Step start(String at, int length) {
    return at.contains("T") ? Step.start(moment(at), length) : Step.start(LocalDate.parse(at), length);
  }

  private static Step step(String[] words) {
    return switch (words[0]) {
      case "pause" -> words[1].contains("T") ? Step.pause(moment(words[1])) : Step.pause(LocalDate.parse(words[1]));
      case "resume" -> words[1].contains("T") ? Step.resume(moment(words[1])) : Step.resume(LocalDate.parse(words[1]));
      case "extend" -> Step.extend(Integer.parseInt(words[1]));
      default -> throw new IllegalArgumentException("Not a step: " + words[0]);
    };
  }

  private static Instant moment(String at) {
    return LocalDateTime.parse(at).atZone(Law.ZONE).toInstant();
  }

  @Override
  public String toString() {
    return text;
  }
}
