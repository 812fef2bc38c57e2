package org.legaloversight.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.legaloversight.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Lets an officer check a due day by hand. */
@Component
class Explanation {

  private final WorkingCalendar calendar;
  private final Reckoning reckoning;

  Explanation(WorkingCalendar calendar, Reckoning reckoning) {
    this.calendar = calendar;
    this.reckoning = reckoning;
  }

  List<String> of(Deadline deadline) {
    LocalDate last = reckoning.lastDay(deadline.startDay(), deadline.clock(), deadline.length());
    List<String> steps = new ArrayList<>();
    steps.add("期限：" + deadline.name() + "（" + deadline.limit() + "），" + deadline.clock().of(deadline.length())
        + "，依据：" + deadline.article());
    steps.add(start(deadline));
    if (deadline.clock() == ClockKind.WORKING_DAYS) {
      unusualDays(deadline.startDay(), last).map(this::counted).forEach(steps::add);
    }
    steps.add("期间届满日：" + dated(last));
    if (!deadline.dueDay().equals(last)) {
      steps.add("届满日为" + calendar.describe(last) + "，顺延至" + dated(deadline.dueDay()));
    }
    steps.add("截止：" + ChineseDate.of(deadline.dueDay()) + "23时59分59秒（北京时间）");
    if (deadline.provisional()) {
      steps.add("暂定：" + deadline.dueDay().getYear() + "年放假安排尚未公布，公布后须重新核对届满日");
    }
    if (!deadline.confirmed()) {
      steps.add("提示：该期限的长度或计算单位未能逐字核对原文，请以法规原文为准");
    }
    return List.copyOf(steps);
  }

  private String start(Deadline deadline) {
    return deadline.isExtension()
        ? "起算：自原届满日" + ChineseDate.of(deadline.startDay()) + "起延长，当日不计"
        : "起算：" + ChineseDate.of(deadline.startDay()) + deadline.startsAt() + "，当日不计";
  }

  /** Rest days, and weekend days worked instead: what a count over weekdays alone would get wrong. */
  private Stream<LocalDate> unusualDays(LocalDate start, LocalDate last) {
    return start.plusDays(1).datesUntil(last.plusDays(1)).filter(day -> !calendar.isWorkingDay(day) || day.getDayOfWeek().getValue() > 5);
  }

  private String counted(LocalDate day) {
    return (calendar.isWorkingDay(day) ? "计入：" : "不计：") + dated(day);
  }

  private String dated(LocalDate day) {
    return ChineseDate.of(day) + "（" + calendar.describe(day) + "）";
  }
}
