package org.legaloversight.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.legaloversight.Law;
import org.legaloversight.Refusal;
import org.legaloversight.calendar.WorkingCalendars;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts a deadline that nobody has started, for the officer who wants to know. Days are days of Asia/Shanghai. */
@Component
public class Calculator {

  private static final int LONGEST = 10_000;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  private final TimeLimits limits;
  private final Reckoning reckoning;
  private final Explanation explanation;
  private final WorkingCalendars calendars;

  Calculator(TimeLimits limits, Reckoning reckoning, Explanation explanation, WorkingCalendars calendars) {
    this.limits = limits;
    this.reckoning = reckoning;
    this.explanation = explanation;
    this.calendars = calendars;
  }

  /**
   * The answer, as the interface gives it.
   *
   * @param due the due day
   * @param dueAt its last second in Asia/Shanghai; of hours the exact end
   * @param provisional whether a notice not yet published may move it
   * @param confirmed false when the limit was not read word for word in its source
   * @param steps how it was counted, in Chinese
   * @param article the source in Chinese, empty for a clock of the asker's own
   */
  public record Reckoned(LocalDate due, OffsetDateTime dueAt, boolean provisional, boolean confirmed, List<String> steps, String article) {}

  /**
   * By a limit of the law, in the version in force on the day of {@code from}.
   *
   * @param length in the unit of the limit where a document sets another than the law; null for the law's
   * @throws Refusal when the law had no such limit on that day, or allows no such length, or the day is beyond counting
   */
  @Transactional
  public Reckoned reckon(LocalDateTime from, String limit, Integer length) {
    TimeLimit law = limits.inForce(limit, from.toLocalDate());
    List<Step> steps = steps(from, law.clock(), law.allowed(length));
    return answer(Measure.of(law), steps, explanation.of(law, steps, calendars.current()), law.confirmed(), law.article());
  }

  /**
   * By a clock of the asker's own.
   *
   * @param length in the unit of the clock; negative counts backward
   * @throws Refusal when the length is zero or beyond counting
   */
  @Transactional
  public Reckoned reckon(LocalDateTime from, ClockKind clock, int length, Roll roll) {
    if (length == 0 || length < -LONGEST || length > LONGEST) {
      throw new Refusal("长度须为不等于零的整数，且不超过" + LONGEST + "；向前倒计请填写负数。");
    }
    Measure measure = new Measure(clock, roll, Duty.PARTY);
    List<Step> steps = steps(from, clock, length);
    return answer(measure, steps, explanation.of(measure, "", steps, calendars.current()), true, "");
  }

  private Reckoned answer(Measure measure, List<Step> steps, List<String> told, boolean confirmed, String article) {
    DueDay due = reckoning.reckon(measure, steps, calendars.current());
    if (due.day().getYear() < FIRST_YEAR || due.day().getYear() > LAST_YEAR) {
      throw new Refusal("届满日超出可以计算的范围，请核对起算日期和长度。");
    }
    return new Reckoned(due.day(), due.at().atZone(Law.ZONE).toOffsetDateTime(), due.provisional(), confirmed, told, article);
  }

  private static List<Step> steps(LocalDateTime from, ClockKind clock, int length) {
    LocalDateTime start = clock == ClockKind.HOURS ? from : from.toLocalDate().atStartOfDay();
    Instant at = start.atZone(Law.ZONE).toInstant();
    return List.of(Step.start(at, length));
  }
}
