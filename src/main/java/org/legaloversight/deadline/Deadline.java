package org.legaloversight.deadline;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import org.legaloversight.Law;

/**
 * What somebody owes in one case until a day that the law sets, under the version of the law in force when its clock started.
 * Days are days of Asia/Shanghai.
 */
@Entity
public class Deadline {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;
  private String caseNumber;
  @Embedded
  private TimeLimit law;
  private int length;
  private String owedBy;
  private Instant startAt;
  private LocalDate lastDay;
  private Instant dueAt;
  private LocalDate warnDay;
  private boolean provisional;
  private boolean extended;
  private int calendarVersion;
  @Enumerated(EnumType.STRING)
  private DeadlineState state = DeadlineState.RUNNING;
  private LocalDate pausedOn;
  private String because;
  private LocalDate settledOn;
  private Instant remindAt;
  private Instant overdueAt;
  @Enumerated(EnumType.STRING)
  private Told told = Told.NOTHING;
  private Instant wakeAt;

  protected Deadline() {}

  Deadline(String caseNumber, TimeLimit law, int length, String owedBy, Instant startAt, String because) {
    this.caseNumber = caseNumber;
    this.law = law;
    this.length = length;
    this.owedBy = owedBy;
    this.startAt = startAt;
    this.because = because;
  }

  /** Puts down a new count, and when people are to be told of it: what they know already they are told again only of a new day. */
  void count(DueDay due, int calendar, WakeTimes wake, Instant now) {
    if (!due.at().equals(dueAt)) {
      told = now.isBefore(wake.remindAt()) ? Told.NOTHING : now.isBefore(wake.overdueAt()) && told == Told.OVERDUE ? Told.NEAR : told;
    }
    lastDay = due.lastDay();
    dueAt = due.at();
    warnDay = due.warnDay();
    provisional = due.provisional();
    calendarVersion = calendar;
    remindAt = wake.remindAt();
    overdueAt = wake.overdueAt();
    wakeAt = nextWake();
  }

  void pause(LocalDate on) {
    state = DeadlineState.PAUSED;
    pausedOn = on;
  }

  void resume() {
    state = DeadlineState.RUNNING;
    pausedOn = null;
  }

  void extend() {
    extended = true;
  }

  /** Ends an open deadline. */
  void settle(DeadlineState outcome, LocalDate on) {
    state = outcome;
    settledOn = on;
    pausedOn = null;
    wakeAt = null;
  }

  void tell(Told what) {
    told = what;
    wakeAt = nextWake();
  }

  /** Whether there is something to say of it by {@code now}. */
  boolean wakes(Instant now) {
    return wakeAt != null && !wakeAt.isAfter(now);
  }

  boolean overdueBy(Instant now) {
    return !now.isBefore(overdueAt);
  }

  private Instant nextWake() {
    if (state != DeadlineState.RUNNING || told == Told.OVERDUE) {
      return null;
    }
    return told == Told.NOTHING ? remindAt : overdueAt;
  }

  Long id() {
    return id;
  }

  TimeLimit law() {
    return law;
  }

  public String caseNumber() {
    return caseNumber;
  }

  /** The key in the table of time limits, such as T01. */
  public String limit() {
    return law.id();
  }

  /** The day from which the version of the law it runs under is valid. */
  public LocalDate version() {
    return law.validFrom();
  }

  public String name() {
    return law.name();
  }

  /** What kind of duty it is. */
  public Duty duty() {
    return law.duty();
  }

  public ClockKind clock() {
    return law.clock();
  }

  /** What it started with, in the unit of {@link #clock()}; extensions are not in it. */
  public int length() {
    return length;
  }

  public Roll roll() {
    return law.roll();
  }

  /** The event it starts with, in Chinese. */
  public String startsAt() {
    return law.startsAt();
  }

  /** What follows when it passes, in Chinese. */
  public String onExpiry() {
    return law.onExpiry();
  }

  /** The source in Chinese. */
  public String article() {
    return law.article();
  }

  /** False when length or unit were not read word for word in the source. */
  public boolean confirmed() {
    return law.confirmed();
  }

  public String owedBy() {
    return owedBy;
  }

  /** The day it counts from, itself not counted. */
  public LocalDate startDay() {
    return startAt.atZone(Law.ZONE).toLocalDate();
  }

  /** When it started; of a clock that counts days, midnight in Asia/Shanghai of {@link #startDay()}. */
  public Instant startAt() {
    return startAt;
  }

  /** The last day before it rolled to a working day. */
  public LocalDate lastDay() {
    return lastDay;
  }

  /** The due day; of a paused one the day it would have had without the pause. */
  public LocalDate dueDay() {
    return dueAt.atZone(Law.ZONE).toLocalDate();
  }

  /** The last second of {@link #dueDay()}, 23:59:59 in Asia/Shanghai; of hours the exact end. */
  public Instant dueAt() {
    return dueAt;
  }

  /** The day people are warned by: for an organ's own duty {@link #lastDay()}, or else {@link #dueDay()}. */
  public LocalDate warnDay() {
    return warnDay;
  }

  /** From then on it is near: nine in the morning in Asia/Shanghai, some working days before {@link #warnDay()}. */
  public Instant remindAt() {
    return remindAt;
  }

  /** True when a notice of public holidays that was not published when it was counted may still move it. */
  public boolean provisional() {
    return provisional;
  }

  /** The calendar it was counted with last. */
  public int calendarVersion() {
    return calendarVersion;
  }

  public DeadlineState state() {
    return state;
  }

  /** The day its clock stopped; null unless it is paused. */
  public LocalDate pausedOn() {
    return pausedOn;
  }

  public String because() {
    return because;
  }

  /** Whether it was prolonged. */
  public boolean extended() {
    return extended;
  }

  /** The day it ended on, whatever the outcome; null while it is open. */
  public LocalDate settledOn() {
    return settledOn;
  }
}
