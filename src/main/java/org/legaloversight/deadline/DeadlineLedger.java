package org.legaloversight.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.legaloversight.Law;
import org.legaloversight.Refusal;
import org.legaloversight.calendar.WorkingCalendars;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every legal deadline of every case. A case has at most one open deadline of a limit for each who owes it. All days are days of
 * Asia/Shanghai; a deadline ends at the end of its due day. Changes take part in the caller's transaction and refuse the
 * wrong moment.
 */
@Service
public class DeadlineLedger {

  private final DeadlineRows rows;
  private final TimeLimits limits;
  private final Bookkeeping books;
  private final ClockChanges changes;
  private final Explanation explanation;
  private final Journal journal;
  private final Reckoning reckoning;
  private final WorkingCalendars calendars;
  private final Clock clock;

  DeadlineLedger(DeadlineRows rows, TimeLimits limits, Bookkeeping books, ClockChanges changes, Explanation explanation, Journal journal,
      Reckoning reckoning, WorkingCalendars calendars, Clock clock) {
    this.rows = rows;
    this.limits = limits;
    this.books = books;
    this.changes = changes;
    this.explanation = explanation;
    this.journal = journal;
    this.reckoning = reckoning;
    this.calendars = calendars;
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
   * @throws Refusal when it runs already, the law had no such limit on that day, or does not allow that length
   */
  @Transactional
  public Deadline start(String caseNumber, String limit, String owedBy, LocalDate startDay, String because, Integer length) {
    if (startDay == null) {
      throw new Refusal("请填写期限的起算日期。");
    }
    TimeLimit law = limits.inForce(limit, startDay);
    if (law.clock() == ClockKind.HOURS) {
      throw new Refusal("“" + law.name() + "”以小时计算，请填写起算的日期和时刻。");
    }
    return start(caseNumber, law, owedBy, startDay.atStartOfDay(Law.ZONE).toInstant(), because, length);
  }

  /**
   * Starts a deadline that counts hours, as {@link #start} does one that counts days.
   *
   * @throws Refusal as there, and when the limit counts days
   */
  @Transactional
  public Deadline startAt(String caseNumber, String limit, String owedBy, Instant startAt, String because) {
    TimeLimit law = limits.inForce(limit, startAt.atZone(Law.ZONE).toLocalDate());
    if (law.clock() != ClockKind.HOURS) {
      throw new Refusal("“" + law.name() + "”不以小时计算，请填写起算日期。");
    }
    return start(caseNumber, law, owedBy, startAt, because, null);
  }

  /** One of the same limit that ends in this transaction has ended before another begins. */
  private Deadline start(String caseNumber, TimeLimit law, String owedBy, Instant startAt, String because, Integer length) {
    rows.flush();
    return books.start(new Deadline(caseNumber, law, law.allowed(length), owedBy, startAt, because), because);
  }

  /**
   * Starts an open deadline anew from the right day, because the wrong one had been recorded. The old row stays, superseded.
   *
   * @throws Refusal when none is open, or the law had no such limit on that day
   */
  @Transactional
  public Deadline restart(String caseNumber, String limit, LocalDate startDay, String because) {
    Deadline wrong = books.open(caseNumber, limit);
    TimeLimit law = limits.inForce(limit, startDay);
    books.settle(wrong, What.SUPERSEDE, DeadlineState.SUPERSEDED, Law.today(clock), because);
    boolean ofTheLaw = Integer.valueOf(wrong.length()).equals(wrong.law().length());
    return start(caseNumber, law, wrong.owedBy(), startDay.atStartOfDay(Law.ZONE).toInstant(), because, ofTheLaw ? null : wrong.length());
  }

  /**
   * Starts what the law deems begun because another limit passed unused: no word on an application's papers within five working
   * days, and it counts as accepted from its receipt (行政许可法 art. 32).
   *
   * @param lapsed the limit that was missed
   * @param next the limit that starts
   * @throws Refusal when {@code lapsed} was not missed, or the law deems nothing from it
   */
  @Transactional
  public Deadline follow(String caseNumber, String lapsed, String next, String owedBy) {
    Deadline missed = current(caseNumber, lapsed).filter(deadline -> deadline.state() == DeadlineState.MISSED)
        .orElseThrow(() -> new Refusal("期限" + lapsed + "未逾期，不能依逾期起算" + next + "。"));
    LocalDate day = switch (missed.law().deemed()) {
      case FROM_START -> missed.startDay();
      case FROM_END -> missed.dueDay();
      case NOTHING -> throw new Refusal("“" + missed.name() + "”（" + lapsed + "）逾期，法律未规定视为发生的后果，不能据以起算" + next + "。");
    };
    return start(caseNumber, next, owedBy, day, missed.name() + "届满，" + missed.onExpiry());
  }

  /**
   * Stops the clock for time that the law leaves out, such as a hearing or an appraisal in licensing (行政许可法 art. 45): the days
   * after {@code on} until it goes on are not counted.
   *
   * @param because what the time is needed for, in words for the reader
   * @throws Refusal when it does not run, the law leaves no time out, or the day is before its start, after its end or to come
   */
  @Transactional
  public void pause(String caseNumber, String limit, LocalDate on, String because) {
    changes.pause(caseNumber, limit, on, because);
  }

  /**
   * Lets the clock go on from {@code on}, itself not counted, with exactly what was unused.
   *
   * @throws Refusal when it is not paused, or the day is before the pause or to come
   */
  @Transactional
  public void resume(String caseNumber, String limit, LocalDate on, String because) {
    changes.resume(caseNumber, limit, on, because);
  }

  /** Prolongs a running deadline at once; as the overload for what was asked for earlier. */
  @Transactional
  public Deadline extend(String caseNumber, String limit, int moreLength, String because) {
    return extend(caseNumber, limit, moreLength, Law.today(clock), because);
  }

  /**
   * Prolongs a running deadline: {@code moreLength}, in the unit of its clock, counts from the old due day, and a last day on
   * a rest day rolls as the limit does.
   *
   * @param askedOn the day somebody asked for it: what was asked for in time may be decided later
   * @throws Refusal when it does not run, was over on {@code askedOn}, or the law allows no such extension
   */
  @Transactional
  public Deadline extend(String caseNumber, String limit, int moreLength, LocalDate askedOn, String because) {
    return changes.extend(caseNumber, limit, moreLength, askedOn, because);
  }

  /**
   * The day {@link #extend} would give today, with nothing changed; empty when the deadline does not run, or the law allows no such
   * extension.
   */
  @Transactional(readOnly = true)
  public Optional<LocalDate> dueIfExtended(String caseNumber, String limit, int moreLength) {
    return current(caseNumber, limit)
        .filter(deadline -> deadline.state() == DeadlineState.RUNNING && deadline.law().extensible(moreLength)).map(deadline -> {
          List<Step> steps = new ArrayList<>(journal.steps(deadline));
          steps.add(Step.extend(moreLength));
          return reckoning.reckon(Measure.of(deadline.law()), steps, calendars.current()).day();
        });
  }

  /**
   * What was owed was done on the day {@code on}: met, or missed when that day is after the due day. One whose clock stands
   * cannot be late.
   *
   * @throws Refusal when none is open, or the day is missing
   */
  @Transactional
  public void meet(String caseNumber, String limit, LocalDate on, String because) {
    if (on == null) {
      throw new Refusal("请填写完成日期。");
    }
    Deadline deadline = books.open(caseNumber, limit);
    boolean late = deadline.state() == DeadlineState.RUNNING && on.isAfter(deadline.dueDay());
    books.settle(deadline, late ? What.MISS : What.MEET, late ? DeadlineState.MISSED : DeadlineState.MET, on, because);
  }

  /**
   * The deadline has passed and nothing was done.
   *
   * @throws Refusal when it does not run, or its last second has not come: a timer only wakes us, the date here decides
   */
  @Transactional
  public Deadline miss(String caseNumber, String limit) {
    Deadline deadline = books.open(caseNumber, limit);
    if (deadline.state() == DeadlineState.PAUSED) {
      throw new Refusal("“" + deadline.name() + "”已中止计算，不会届满；请先恢复计算。");
    }
    if (clock.instant().isBefore(deadline.dueAt())) {
      throw new Refusal("“" + deadline.name() + "”至" + ChineseDate.of(deadline.dueDay()) + "届满，尚未逾期。");
    }
    books.settle(deadline, What.MISS, DeadlineState.MISSED, Law.today(clock), "期限届满");
    return deadline;
  }

  /**
   * The deadline no longer matters.
   *
   * @throws Refusal when none is open
   */
  @Transactional
  public void cancel(String caseNumber, String limit, String because) {
    cancel(books.open(caseNumber, limit), because);
  }

  /** Cancels the deadline of that limit that this one owes in whatever case; nothing to do when none is open. */
  @Transactional
  public void cancelOwedBy(String limit, String owedBy, String because) {
    books.openOwedBy(limit, owedBy).forEach(open -> cancel(open, because));
  }

  /** Cancels what is open in the case; nothing to do when nothing is. */
  @Transactional
  public void cancelAll(String caseNumber, String because) {
    books.allOpen(caseNumber).forEach(open -> cancel(open, because));
  }

  private void cancel(Deadline deadline, String because) {
    books.settle(deadline, What.CANCEL, DeadlineState.CANCELLED, Law.today(clock), because);
  }

  /** The latest deadline of that limit in the case, whatever became of it. */
  @Transactional(readOnly = true)
  public Optional<Deadline> current(String caseNumber, String limit) {
    return rows.findFirstByCaseNumberAndLawIdOrderByIdDesc(caseNumber, limit);
  }

  /** The latest deadline of each limit in each of the cases, whatever became of it. */
  @Transactional(readOnly = true)
  public List<Deadline> current(Collection<String> caseNumbers) {
    return rows.findLatest(caseNumbers);
  }

  /** All deadlines of the case, the oldest first. */
  @Transactional(readOnly = true)
  public List<Deadline> of(String caseNumber) {
    return rows.findByCaseNumberOrderById(caseNumber);
  }

  /** How the due day was counted, step by step, in Chinese, with the calendar it was counted with. */
  @Transactional(readOnly = true)
  public List<String> explain(Deadline deadline) {
    return explanation.of(deadline.law(), journal.steps(deadline), calendars.at(deadline.calendarVersion()));
  }

  /** What happened to the deadline, the first first. */
  @Transactional(readOnly = true)
  public List<DeadlineEvent> history(Deadline deadline) {
    return journal.of(deadline);
  }

  /** The due day counted from the journal alone, with the calendar of its last line: what the row says, or the row is wrong. */
  @Transactional(readOnly = true)
  public Instant replay(Deadline deadline) {
    List<DeadlineEvent> history = journal.of(deadline);
    int calendar = history.get(history.size() - 1).calendarVersion();
    return reckoning.reckon(Measure.of(deadline.law()), journal.steps(deadline), calendars.at(calendar)).at();
  }
}
