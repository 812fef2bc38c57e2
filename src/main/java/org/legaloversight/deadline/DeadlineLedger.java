package org.legaloversight.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.legaloversight.Law;
import org.legaloversight.Refusal;
import org.legaloversight.deadline.DeadlineEvent.What;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every legal deadline of every case. A case has at most one running deadline of a limit. All days are days of Asia/Shanghai;
 * a deadline ends at the end of its due day. Changes take part in the caller's transaction and refuse the wrong moment.
 */
@Service
public class DeadlineLedger {

  private static final String ONE_RUNNING = "deadline_one_running";

  private final DeadlineRows rows;
  private final TimeLimits limits;
  private final Reckoning reckoning;
  private final Explanation explanation;
  private final Journal journal;
  private final Clock clock;

  DeadlineLedger(DeadlineRows rows, TimeLimits limits, Reckoning reckoning, Explanation explanation, Journal journal, Clock clock) {
    this.rows = rows;
    this.limits = limits;
    this.reckoning = reckoning;
    this.explanation = explanation;
    this.journal = journal;
    this.clock = clock;
  }

  /** Starts a deadline of the length the law sets; as the overload with a length. */
  @Transactional
  public Deadline start(String caseNumber, String limit, String owedBy, LocalDate startDay, String because) {
    return start(caseNumber, limit, owedBy, startDay, because, null);
  }

  /**
   * Starts a deadline under the version of the law in force on {@code startDay}.
   *
   * @param limit its key in the table of time limits, such as T01
   * @param owedBy who must act, in words for the reader
   * @param startDay the day of the event it starts with, itself not counted; may lie in the past or in the future
   * @param length in the unit of the limit's clock, where a document sets another than the law; null for the law's
   * @throws Refusal when it runs already, the law had no such limit on that day, or the length is not positive
   */
  @Transactional
  public Deadline start(String caseNumber, String limit, String owedBy, LocalDate startDay, String because, Integer length) {
    if (startDay == null) {
      throw new Refusal("请填写期限的起算日期。");
    }
    TimeLimit law = limits.inForce(limit, startDay);
    int counted = positive(length == null ? law.length() : length);
    DueDay due = reckoning.due(startDay, law.clock(), counted, law.roll());
    Deadline started = save(new Deadline(caseNumber, law, counted, owedBy, startDay, due, because));
    journal.record(What.START, started, null, because);
    return started;
  }

  /**
   * Prolongs a running deadline: {@code moreLength}, in the unit of its clock, counts from the old due day, and a last day on
   * a rest day rolls as the limit does. The old row stays, superseded.
   *
   * @throws Refusal when it does not run, is over, or the length is not positive
   */
  @Transactional
  public Deadline extend(String caseNumber, String limit, int moreLength, String because) {
    Deadline old = running(caseNumber, limit);
    if (Law.today(clock).isAfter(old.dueDay())) {
      throw new Refusal("“" + old.name() + "”已于" + ChineseDate.of(old.dueDay()) + "届满，不能延长。");
    }
    DueDay due = reckoning.due(old.dueDay(), old.clock(), positive(moreLength), old.roll());
    old.settle(DeadlineState.SUPERSEDED, Law.today(clock));
    rows.flush();
    Deadline extended = save(old.extension(moreLength, due, because));
    journal.record(What.EXTEND, extended, old.dueDay(), because);
    return extended;
  }

  /**
   * What was owed was done on the day {@code on}: met, or missed when that day is after the due day.
   *
   * @throws Refusal when it does not run, or the day is missing
   */
  @Transactional
  public void meet(String caseNumber, String limit, LocalDate on, String because) {
    if (on == null) {
      throw new Refusal("请填写完成日期。");
    }
    Deadline deadline = running(caseNumber, limit);
    boolean late = on.isAfter(deadline.dueDay());
    deadline.settle(late ? DeadlineState.MISSED : DeadlineState.MET, on);
    journal.record(late ? What.MISS : What.MEET, deadline, deadline.dueDay(), because);
  }

  /**
   * The deadline has passed and nothing was done.
   *
   * @throws Refusal when it does not run, or its last second has not come: a timer only wakes us, the date here decides
   */
  @Transactional
  public void miss(String caseNumber, String limit) {
    Deadline deadline = running(caseNumber, limit);
    if (clock.instant().isBefore(deadline.dueAt())) {
      throw new Refusal("“" + deadline.name() + "”至" + ChineseDate.of(deadline.dueDay()) + "届满，尚未逾期。");
    }
    deadline.settle(DeadlineState.MISSED, Law.today(clock));
    journal.record(What.MISS, deadline, deadline.dueDay(), "期限届满");
  }

  /**
   * The deadline no longer matters.
   *
   * @throws Refusal when it does not run
   */
  @Transactional
  public void cancel(String caseNumber, String limit, String because) {
    cancel(running(caseNumber, limit), because);
  }

  /** Cancels what runs in the case; nothing to do when nothing runs. */
  @Transactional
  public void cancelAll(String caseNumber, String because) {
    rows.findByCaseNumberAndStateOrderById(caseNumber, DeadlineState.RUNNING).forEach(running -> cancel(running, because));
  }

  private void cancel(Deadline deadline, String because) {
    deadline.settle(DeadlineState.CANCELLED, Law.today(clock));
    journal.record(What.CANCEL, deadline, deadline.dueDay(), because);
  }

  /** The latest deadline of that limit in the case, whatever became of it. */
  @Transactional(readOnly = true)
  public Optional<Deadline> current(String caseNumber, String limit) {
    return rows.findFirstByCaseNumberAndLawIdOrderByIdDesc(caseNumber, limit);
  }

  /** All deadlines of the case, the oldest first. */
  @Transactional(readOnly = true)
  public List<Deadline> of(String caseNumber) {
    return rows.findByCaseNumberOrderById(caseNumber);
  }

  /** How the due day was counted, step by step, in Chinese. */
  public List<String> explain(Deadline deadline) {
    return explanation.of(deadline);
  }

  private Deadline running(String caseNumber, String limit) {
    return rows.findByCaseNumberAndLawIdAndState(caseNumber, limit, DeadlineState.RUNNING)
        .orElseThrow(() -> new Refusal("案件" + caseNumber + "没有正在计算的期限" + limit + "，请刷新后核对期限状态。"));
  }

  private Deadline save(Deadline deadline) {
    try {
      return rows.saveAndFlush(deadline);
    } catch (DataIntegrityViolationException e) {
      if (String.valueOf(e.getMostSpecificCause().getMessage()).contains(ONE_RUNNING)) {
        throw new Refusal("案件" + deadline.caseNumber() + "的“" + deadline.name() + "”（" + deadline.limit() + "）正在计算，不能重复起算。");
      }
      throw e;
    }
  }

  private static int positive(int length) {
    if (length <= 0) {
      throw new Refusal("期限长度必须是大于零的整数，请重新填写。");
    }
    return length;
  }
}
