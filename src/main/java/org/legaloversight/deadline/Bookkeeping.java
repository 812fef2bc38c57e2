package org.legaloversight.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.legaloversight.Refusal;
import org.legaloversight.calendar.WorkingCalendar;
import org.legaloversight.calendar.WorkingCalendars;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * The one way a deadline changes: row, journal and everybody who follows the ledger in one transaction. Whoever changes one
 * holds the calendar first, so that no notice comes in between, and finds the row counted with it.
 */
@Component
class Bookkeeping {

  static final Set<DeadlineState> OPEN = EnumSet.of(DeadlineState.RUNNING, DeadlineState.PAUSED);

  private static final String ONE_OPEN = "deadline_one_open";

  private final DeadlineRows rows;
  private final Reckoning reckoning;
  private final Journal journal;
  private final WorkingCalendars calendars;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Bookkeeping(DeadlineRows rows, Reckoning reckoning, Journal journal, WorkingCalendars calendars, ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.reckoning = reckoning;
    this.journal = journal;
    this.calendars = calendars;
    this.events = events;
    this.clock = clock;
  }

  /** @throws Refusal when the case has an open one of that limit, owed by the same */
  Deadline start(Deadline fresh, String because) {
    calendars.hold();
    Step start = Step.start(fresh.startAt(), fresh.length());
    count(fresh, List.of(start), calendars.current());
    Deadline started = save(fresh);
    journal.record(What.START, started, start, null, because);
    events.publishEvent(new DeadlineChanged(started.caseNumber()));
    return started;
  }

  /** @throws Refusal when the case has no open one of that limit */
  Deadline open(String caseNumber, String limit) {
    calendars.hold();
    Deadline open = rows.findByCaseNumberAndLawIdAndStateIn(caseNumber, limit, OPEN)
        .orElseThrow(() -> new Refusal("案件" + caseNumber + "没有正在计算的期限" + limit + "，请刷新后核对期限状态。"));
    recount(open, journal.steps(open), calendars.current());
    return open;
  }

  List<Deadline> allOpen(String caseNumber) {
    calendars.hold();
    return counted(rows.findByCaseNumberAndStateInOrderById(caseNumber, OPEN));
  }

  List<Deadline> openOwedBy(String limit, String owedBy) {
    calendars.hold();
    return counted(rows.findByLawIdAndOwedByAndStateInOrderById(limit, owedBy, OPEN));
  }

  private List<Deadline> counted(List<Deadline> open) {
    open.forEach(deadline -> recount(deadline, journal.steps(deadline), calendars.current()));
    return open;
  }

  void step(Deadline deadline, What what, Step step, String because) {
    List<Step> steps = new ArrayList<>(journal.steps(deadline));
    steps.add(step);
    Instant before = deadline.dueAt();
    count(deadline, steps, calendars.current());
    journal.record(what, deadline, step, before, because);
    events.publishEvent(new DeadlineChanged(deadline.caseNumber()));
  }

  void settle(Deadline deadline, What what, DeadlineState outcome, LocalDate on, String because) {
    deadline.settle(outcome, on);
    journal.record(what, deadline, null, deadline.dueAt(), because);
    events.publishEvent(new DeadlineChanged(deadline.caseNumber()));
  }

  /**
   * Counts anew with a newer calendar. Does nothing the second time.
   *
   * @return whether the due day has moved
   */
  boolean recount(Deadline deadline, List<Step> steps, WorkingCalendar calendar) {
    if (!deadline.state().open() || deadline.calendarVersion() >= calendar.version()) {
      return false;
    }
    int version = deadline.calendarVersion();
    Instant before = deadline.dueAt();
    Instant reminder = deadline.remindAt();
    boolean provisional = deadline.provisional();
    count(deadline, steps, calendar);
    boolean moved = !deadline.dueAt().equals(before);
    boolean told = moved || deadline.provisional() != provisional;
    if (told) {
      journal.record(What.REPROJECT, deadline, null, before, "放假安排由第" + version + "版更新为第" + calendar.version() + "版");
    }
    if (told || !deadline.remindAt().equals(reminder)) {
      events.publishEvent(new DeadlineChanged(deadline.caseNumber()));
    }
    return moved;
  }

  private void count(Deadline deadline, List<Step> steps, WorkingCalendar calendar) {
    DueDay due = reckoning.reckon(Measure.of(deadline.law()), steps, calendar);
    deadline.count(due, calendar.version(), WakeTimes.of(deadline.clock(), deadline.startAt(), due, calendar), clock.instant());
  }

  private Deadline save(Deadline deadline) {
    try {
      return rows.saveAndFlush(deadline);
    } catch (DataIntegrityViolationException e) {
      if (String.valueOf(e.getMostSpecificCause().getMessage()).contains(ONE_OPEN)) {
        throw new Refusal("案件" + deadline.caseNumber() + "的“" + deadline.name() + "”（" + deadline.limit() + "）正在计算，不能重复起算。");
      }
      throw e;
    }
  }
}
