package org.legaloversight.deadline;

import java.time.Clock;
import java.time.LocalDate;
import org.legaloversight.Law;
import org.legaloversight.Refusal;
import org.springframework.stereotype.Component;

/** What may happen to a clock while it runs; the ledger's door to it says what each takes and refuses. */
@Component
class ClockChanges {

  private final Bookkeeping books;
  private final Journal journal;
  private final Clock clock;

  ClockChanges(Bookkeeping books, Journal journal, Clock clock) {
    this.books = books;
    this.journal = journal;
    this.clock = clock;
  }

  void pause(String caseNumber, String limit, LocalDate on, String because) {
    Deadline deadline = books.open(caseNumber, limit);
    if (deadline.state() == DeadlineState.PAUSED) {
      throw new Refusal(named(deadline) + "自" + ChineseDate.of(deadline.pausedOn()) + "起已中止计算，不能重复中止。");
    }
    if (deadline.law().excludes() == null) {
      throw new Refusal(named(deadline) + "依法没有可以扣除的时间，不能中止计算。");
    }
    if (deadline.clock() == ClockKind.HOURS) {
      throw new Refusal(named(deadline) + "以小时计算，不能按日中止。");
    }
    refuseFuture(on, "中止");
    LocalDate earliest = lastStep(deadline);
    if (on.isBefore(earliest)) {
      throw new Refusal("中止日期" + on + "早于" + earliest + "，其时" + named(deadline) + "尚未起算或者仍在中止，请核对日期。");
    }
    if (on.isAfter(deadline.dueDay())) {
      throw new Refusal(named(deadline) + "已于" + ChineseDate.of(deadline.dueDay()) + "届满，不能中止。");
    }
    deadline.pause(on);
    books.step(deadline, What.PAUSE, Step.pause(on), because);
  }

  void resume(String caseNumber, String limit, LocalDate on, String because) {
    Deadline deadline = books.open(caseNumber, limit);
    if (deadline.state() != DeadlineState.PAUSED) {
      throw new Refusal(named(deadline) + "没有中止，不能恢复计算。");
    }
    refuseFuture(on, "恢复");
    if (on.isBefore(deadline.pausedOn())) {
      throw new Refusal("恢复日期" + on + "早于中止日期" + deadline.pausedOn() + "，请核对日期。");
    }
    deadline.resume();
    books.step(deadline, What.RESUME, Step.resume(on), because);
  }

  Deadline extend(String caseNumber, String limit, int moreLength, LocalDate askedOn, String because) {
    Deadline deadline = books.open(caseNumber, limit);
    if (deadline.state() == DeadlineState.PAUSED) {
      throw new Refusal(named(deadline) + "已中止计算，请先恢复计算再延长。");
    }
    if (askedOn.isAfter(deadline.dueDay())) {
      throw new Refusal(named(deadline) + "已于" + ChineseDate.of(deadline.dueDay()) + "届满，不能延长。");
    }
    deadline.law().refuseExtension(moreLength);
    deadline.extend();
    books.step(deadline, What.EXTEND, Step.extend(moreLength), because);
    return deadline;
  }

  private void refuseFuture(LocalDate on, String what) {
    if (on == null) {
      throw new Refusal("请填写" + what + "日期。");
    }
    if (on.isAfter(Law.today(clock))) {
      throw new Refusal(what + "日期" + on + "晚于今天，请在事情发生之后填写。");
    }
  }

  /** The day it started, or went on after the last pause. */
  private LocalDate lastStep(Deadline deadline) {
    return journal.steps(deadline).stream().filter(step -> step.kind() != Step.Kind.EXTEND).map(Step::day)
        .reduce((before, after) -> after).orElseThrow();
  }

  private static String named(Deadline deadline) {
    return "“" + deadline.name() + "”";
  }
}
