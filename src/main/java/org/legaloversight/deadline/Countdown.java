package org.legaloversight.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.legaloversight.Law;
import org.legaloversight.calendar.WorkingCalendar;
import org.legaloversight.deadline.Remaining.Level;
import org.springframework.stereotype.Component;

/**
 * Says what is left of a deadline that is still owed: the one place for these words, so that no two pages differ. It is over
 * after its last second, and not before; that of a clock that counts days is 23:59:59 in Asia/Shanghai. Nobody is late when
 * a state has lasted its time: that has come to its end.
 */
@Component
public class Countdown {

  private static final Remaining PAUSED = new Remaining(Level.PAUSED, DeadlineState.PAUSED.label(), 0);

  private final Clock clock;
  private final WorkingCalendar calendar;

  Countdown(Clock clock, WorkingCalendar calendar) {
    this.clock = clock;
    this.calendar = calendar;
  }

  /** What is left now. */
  public Remaining of(Deadline deadline) {
    Instant now = clock.instant();
    if (deadline.state() == DeadlineState.PAUSED) {
      return PAUSED;
    }
    return deadline.clock() == ClockKind.HOURS ? hours(deadline, now) : days(deadline, now, day(now));
  }

  private Remaining days(Deadline deadline, Instant now, LocalDate today) {
    LocalDate due = deadline.dueDay();
    if (now.isAfter(deadline.dueAt())) {
      int over = calendar.workingDaysBetween(due, today);
      String words = deadline.duty() == Duty.TERM ? "已期满" : "已逾期" + (over == 0 ? "" : over + "个工作日");
      return new Remaining(Level.OVER, words, -over);
    }
    int left = calendar.workingDaysBetween(today, due);
    return new Remaining(today.isBefore(day(deadline.remindAt())) ? Level.CALM : Level.NEAR, ahead(left, today, due), left);
  }

  private static String ahead(int left, LocalDate today, LocalDate due) {
    if (left > 0) {
      return "还剩" + left + "个工作日";
    }
    long days = ChronoUnit.DAYS.between(today, due);
    return days == 0 ? "今天到期" : days == 1 ? "明天到期" : "还剩" + days + "天（均为休息日）";
  }

  private static Remaining hours(Deadline deadline, Instant now) {
    Duration left = Duration.between(now, deadline.dueAt());
    if (left.isNegative()) {
      int over = (int) left.negated().toHours();
      return new Remaining(Level.OVER, "已逾期" + (over == 0 ? "" : over + "小时"), -over);
    }
    int hours = (int) left.toHours();
    String words = hours > 0 ? "还剩" + hours + "小时" : left.toMinutes() > 0 ? "还剩" + left.toMinutes() + "分钟" : "还剩不到1分钟";
    return new Remaining(now.isBefore(deadline.remindAt()) ? Level.CALM : Level.NEAR, words, hours);
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, Law.ZONE);
  }
}
