package org.legaloversight.deadline.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import org.legaloversight.Refusal;
import org.legaloversight.deadline.Calculator;
import org.legaloversight.deadline.Calculator.Reckoned;
import org.legaloversight.deadline.ClockKind;
import org.legaloversight.deadline.Roll;
import org.legaloversight.deadline.TimeLimits;

/** What somebody wants counted, as it was typed; what was not is empty. */
record Question(String from, String limit, String clock, String length, String roll) {

  private static final int FIRST_YEAR = 1949;
  private static final int LAST_YEAR = 2099;

  Question {
    from = typed(from);
    limit = typed(limit);
    clock = typed(clock);
    length = typed(length);
    roll = typed(roll);
  }

  /** @throws Refusal saying what is missing or wrong, and how to write it */
  Reckoned answer(Calculator calculator, TimeLimits limits) {
    if (limit.isEmpty() && clock.isEmpty()) {
      throw new Refusal("请选择一项法定期限，或者自定计算单位和长度。");
    }
    if (!limit.isEmpty() && !clock.isEmpty()) {
      throw new Refusal("法定期限和自定的计算单位只能选择一种，请去掉其中一种。");
    }
    return limit.isEmpty() ? ofOwnClock(calculator) : ofLaw(calculator, limits);
  }

  private Reckoned ofLaw(Calculator calculator, TimeLimits limits) {
    LocalDate day = day();
    Integer set = length.isEmpty() ? null : Integer.valueOf(number());
    return calculator.reckon(moment(limits.inForce(limit, day).clock()), limit, set);
  }

  private Reckoned ofOwnClock(Calculator calculator) {
    ClockKind kind = Arrays.stream(ClockKind.values()).filter(each -> each.name().equals(clock)).findFirst()
        .orElseThrow(() -> new Refusal("没有“" + clock + "”这种计算单位，请选择工作日（WORKING_DAYS）、自然日（CALENDAR_DAYS）、月（MONTHS）、"
            + "年（YEARS）或者小时（HOURS）。"));
    Roll rolls = roll.isEmpty() ? Roll.FORWARD : Arrays.stream(Roll.values()).filter(each -> each.name().equals(roll)).findFirst()
        .orElseThrow(() -> new Refusal("届满日遇休息日只能选择顺延（FORWARD）或者不顺延（NONE），请重新选择。"));
    if (length.isEmpty()) {
      throw new Refusal("请填写长度，例如 5；向前倒计的填写负数，例如 -7。");
    }
    return calculator.reckon(moment(kind), kind, number(), rolls);
  }

  private LocalDateTime moment(ClockKind kind) {
    if (kind != ClockKind.HOURS) {
      return day().atStartOfDay();
    }
    if (!from.contains("T")) {
      throw new Refusal("以小时计算的期限从时刻起算，请同时填写起算的时刻，例如 10:20（" + day() + "T10:20）。");
    }
    return written();
  }

  /** The day of the event the clock starts with. */
  LocalDate day() {
    return written().toLocalDate();
  }

  private LocalDateTime written() {
    if (from.isEmpty()) {
      throw new Refusal("请填写起算日期，例如 2026-02-12。");
    }
    LocalDateTime moment = parsed();
    if (moment.getYear() < FIRST_YEAR || moment.getYear() > LAST_YEAR) {
      throw new Refusal("起算日期“" + from + "”不在" + FIRST_YEAR + "年至" + LAST_YEAR + "年之间，请核对年份。");
    }
    return moment;
  }

  private LocalDateTime parsed() {
    try {
      return from.contains("T") ? LocalDateTime.parse(from) : LocalDate.parse(from).atStartOfDay();
    } catch (DateTimeException e) {
      throw new Refusal("起算日期“" + from + "”不正确，请按 2026-02-12 的格式填写；以小时计算的加上时刻，例如 2026-02-12T10:20。");
    }
  }

  private int number() {
    try {
      return Integer.parseInt(length);
    } catch (NumberFormatException e) {
      throw new Refusal("长度“" + length + "”不是整数，请填写整数，例如 5；向前倒计的填写负数，例如 -7。");
    }
  }

  private static String typed(String text) {
    return text == null ? "" : text.strip();
  }
}
