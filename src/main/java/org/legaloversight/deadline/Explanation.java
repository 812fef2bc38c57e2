package org.legaloversight.deadline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.legaloversight.Law;
import org.legaloversight.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Lets an officer check a due day by hand. */
@Component
class Explanation {

  private static final String COUNTED = "计入：";
  private static final String LEFT_OUT = "不计：";

  private final Reckoning reckoning;

  Explanation(Reckoning reckoning) {
    this.reckoning = reckoning;
  }

  List<String> of(TimeLimit law, List<Step> steps, WorkingCalendar calendar) {
    List<String> told = new ArrayList<>();
    told.add("期限：" + law.name() + "（" + law.id() + "），" + law.clock().of(Math.abs(steps.get(0).length())) + "，依据：" + law.article());
    told.addAll(of(Measure.of(law), law.startsAt(), steps, calendar));
    if (!law.confirmed()) {
      told.add("提示：该期限的长度或计算单位未能逐字核对原文，请以法规原文为准");
    }
    return List.copyOf(told);
  }

  /** Whether the line is about a single day that was counted or left out. */
  static boolean ofDay(String line) {
    return line.startsWith(COUNTED) || line.startsWith(LEFT_OUT);
  }

  /** @param startsAt the event it starts with, in Chinese */
  List<String> of(Measure measure, String startsAt, List<Step> steps, WorkingCalendar calendar) {
    return new Telling(measure, startsAt, steps, calendar).steps();
  }

  private class Telling {

    private final Measure measure;
    private final String startsAt;
    private final List<Step> steps;
    private final WorkingCalendar calendar;
    private final List<String> told = new ArrayList<>();

    Telling(Measure measure, String startsAt, List<Step> steps, WorkingCalendar calendar) {
      this.measure = measure;
      this.startsAt = startsAt;
      this.steps = steps;
      this.calendar = calendar;
    }

    List<String> steps() {
      for (int i = 0; i < steps.size(); i++) {
        tell(i);
      }
      end(after(steps.size()));
      return told;
    }

    private DueDay after(int steps) {
      return reckoning.reckon(measure, this.steps.subList(0, steps), calendar);
    }

    private void tell(int i) {
      Step step = steps.get(i);
      switch (step.kind()) {
        case START -> {
          told.add(start(step));
          counted(step.day(), stop(i));
        }
        case PAUSE -> told.add("中止：" + moment(step) + "之后停止计算，" + left(step.day(), after(i)));
        case RESUME -> {
          told.add("恢复：" + moment(step) + "之后继续计算");
          counted(step.day(), stop(i));
        }
        case EXTEND -> {
          LocalDate old = after(i).day();
          told.add("延长：自原届满日" + ChineseDate.of(old) + "起延长" + measure.clock().of(step.length()) + "，当日不计");
          counted(old, stop(i));
        }
      }
    }

    private String start(Step step) {
      if (hours()) {
        return "起算：" + moment(step) + startsAt + "，自该时刻起按小时计算";
      }
      return step.length() < 0
          ? "倒计：自" + moment(step) + startsAt + "之日起向前计算，当日不计"
          : "起算：" + moment(step) + startsAt + "，当日不计";
    }

    /** Up to where the count after the step goes: a pause cuts it short. */
    private LocalDate stop(int i) {
      LocalDate last = after(i + 1).lastDay();
      boolean cut = i + 1 < steps.size() && steps.get(i + 1).kind() == Step.Kind.PAUSE && steps.get(i + 1).day().isBefore(last);
      return cut ? steps.get(i + 1).day() : last;
    }

    private String left(LocalDate paused, DueDay due) {
      if (working()) {
        return "剩余" + measure.clock().of(calendar.workingDaysBetween(paused, due.lastDay()));
      }
      long days = Math.max(0, ChronoUnit.DAYS.between(paused, due.lastDay()));
      return "剩余" + days + "日";
    }

    private void counted(LocalDate from, LocalDate to) {
      if (working()) {
        unusualDays(from, to).map(this::counted).forEach(told::add);
      }
    }

    /** Rest days, and weekend days worked instead: what a count over weekdays alone would get wrong. */
    private Stream<LocalDate> unusualDays(LocalDate from, LocalDate to) {
      Stream<LocalDate> days = to.isBefore(from) ? to.datesUntil(from) : from.plusDays(1).datesUntil(to.plusDays(1));
      return days.filter(day -> !calendar.isWorkingDay(day) || day.getDayOfWeek().getValue() > 5);
    }

    private String counted(LocalDate day) {
      return (calendar.isWorkingDay(day) ? COUNTED : LEFT_OUT) + dated(day);
    }

    private void end(DueDay due) {
      if (!hours()) {
        told.add("期间届满日：" + dated(due.lastDay()));
        if (!due.day().equals(due.lastDay())) {
          told.add(rolled(due));
        }
      }
      told.add("截止：" + end(due.at().atZone(Law.ZONE).toLocalDateTime()) + "（北京时间）");
      if (!due.warnDay().equals(due.day())) {
        told.add("提醒：行政机关自身的办理期限，按未顺延的" + ChineseDate.of(due.warnDay()) + "预警");
      }
      if (due.provisional()) {
        told.add("暂定：" + awaited(due) + "年放假安排尚未载入，载入后自动重新计算届满日");
      }
    }

    private String rolled(DueDay due) {
      if (calendar.isWorkingDay(due.lastDay())) {
        return "中止时各日均已届满，只余顺延后的工作日，故为恢复之后的第一个工作日" + dated(due.day());
      }
      return "届满日为" + calendar.describe(due.lastDay()) + (due.day().isBefore(due.lastDay()) ? "，提前至" : "，顺延至") + dated(due.day());
    }

    /** A backward count may begin in the year without notice and end before it. */
    private int awaited(DueDay due) {
      return Stream.of(due.day(), due.lastDay(), steps.get(0).day().minusDays(1)).map(calendar::awaitedNotice)
          .flatMapToInt(OptionalInt::stream).findFirst().orElseThrow();
    }

    private String end(LocalDateTime end) {
      return ChineseDate.of(end.toLocalDate()) + end.getHour() + "时" + end.getMinute() + "分" + end.getSecond() + "秒";
    }

    private String moment(Step step) {
      LocalDateTime at = step.at().atZone(Law.ZONE).toLocalDateTime();
      return ChineseDate.of(step.day()) + (hours() ? at.getHour() + "时" + at.getMinute() + "分" : "");
    }

    private String dated(LocalDate day) {
      return ChineseDate.of(day) + "（" + calendar.describe(day) + "）";
    }

    private boolean working() {
      return measure.clock() == ClockKind.WORKING_DAYS;
    }

    private boolean hours() {
      return measure.clock() == ClockKind.HOURS;
    }
  }
}
