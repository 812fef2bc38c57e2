package org.legaloversight.deadline.web;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.legaloversight.calendar.ChineseDay;
import org.legaloversight.deadline.Calculator.Reckoned;
import org.legaloversight.deadline.ChineseDate;
import org.legaloversight.deadline.ClockKind;
import org.legaloversight.deadline.Duty;
import org.legaloversight.deadline.ExplainedStep;
import org.legaloversight.deadline.TimeLimit;

/**
 * The answer as the page of the calculator shows it.
 *
 * @param what the limit, or the clock of one's own
 * @param until the time of day it ends, where that is not the end of the day; otherwise empty
 * @param law what the law says of the limit; empty for a clock of one's own
 * @param query the question for an address that can be passed on
 */
record Counted(String what, String due, String weekday, String until, boolean provisional, boolean confirmed, List<ExplainedStep> steps,
    List<Fact> law, String query) {

  /** Something the table says of a limit. */
  record Fact(String label, String text) {}

  static Counted of(Reckoned reckoned, Question question) {
    ClockKind clock = ClockKind.valueOf(question.clock());
    String query = "from=" + question.from() + "&clock=" + question.clock() + "&length=" + question.length()
        + (question.roll().isEmpty() ? "" : "&roll=" + question.roll());
    return of(reckoned, "自定期限：" + Length.of(clock, Integer.parseInt(question.length())), clock, List.of(), query);
  }

  static Counted of(Reckoned reckoned, Question question, TimeLimit limit) {
    String query = "from=" + question.from() + "&limit=" + question.limit()
        + (question.length().isEmpty() ? "" : "&length=" + question.length());
    return of(reckoned, limit.name() + "（" + limit.id() + "）", limit.clock(), facts(limit), query);
  }

  private static Counted of(Reckoned reckoned, String what, ClockKind clock, List<Fact> law, String query) {
    OffsetDateTime end = reckoned.dueAt();
    return new Counted(what, ChineseDate.of(reckoned.due()), ChineseDay.weekday(reckoned.due()),
        clock == ClockKind.HOURS ? end.getHour() + "时" + end.getMinute() + "分" : "", reckoned.provisional(), reckoned.confirmed(),
        ExplainedStep.of(reckoned.steps()), law, query);
  }

  private static List<Fact> facts(TimeLimit limit) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("起算", limit.startsAt()));
    facts.add(new Fact("长度", Length.of(limit)));
    if (Length.open(limit) && limit.length() != null) {
      facts.add(new Fact("文书可定", Length.range(limit)));
    }
    facts.add(new Fact(limit.duty() == Duty.TERM ? "性质" : "义务主体", limit.duty().label()));
    facts.add(new Fact("届满后果", limit.onExpiry()));
    if (limit.extension() != null) {
      facts.add(new Fact("可以延长", "每次不超过" + limit.clock().of(limit.extension())));
    }
    if (limit.excludes() != null) {
      facts.add(new Fact("不计时间", limit.excludes()));
    }
    facts.add(new Fact("依据", limit.article()));
    return facts;
  }
}
