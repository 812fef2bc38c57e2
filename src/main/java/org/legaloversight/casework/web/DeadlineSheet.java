package org.legaloversight.casework.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.legaloversight.Law;
import org.legaloversight.calendar.ChineseDay;
import org.legaloversight.deadline.ChineseDate;
import org.legaloversight.deadline.ClockKind;
import org.legaloversight.deadline.Deadline;
import org.legaloversight.deadline.DeadlineEvent;
import org.legaloversight.deadline.DeadlineState;
import org.legaloversight.deadline.Duty;
import org.legaloversight.deadline.ExplainedStep;
import org.legaloversight.deadline.Remaining;

/** One deadline, worded, for the page and for programs. Days and instants are those of Asia/Shanghai. */
public final class DeadlineSheet {

  private static final String SETTLED = "settled";

  private final Deadline deadline;
  private final Remaining remaining;
  private final List<String> steps;
  private final List<DeadlineEvent> events;

  DeadlineSheet(Deadline deadline, Remaining remaining, List<String> steps, List<DeadlineEvent> events) {
    this.deadline = deadline;
    this.remaining = remaining;
    this.steps = steps;
    this.events = events;
  }

  /** Its key in the table of time limits, such as T01. */
  @JsonProperty
  public String limit() {
    return deadline.limit();
  }

  @JsonProperty
  public String name() {
    return deadline.name();
  }

  @JsonProperty
  public String owedBy() {
    return deadline.owedBy();
  }

  /** Such as 由芙蓉区司法局办理; where nobody must act, 涉及 whom it is about. */
  @JsonProperty
  public String owedText() {
    return deadline.duty() == Duty.TERM ? "涉及" + owedBy() : "由" + owedBy() + "办理";
  }

  @JsonProperty
  public DeadlineState state() {
    return deadline.state();
  }

  /** What is left, such as 还剩3个工作日; of one that has ended, what became of it. */
  @JsonProperty
  public String words() {
    return open() ? remaining.words() : state().label();
  }

  /** How {@link #words()} is shown: calm, near, over or paused; of one that has ended, settled. */
  @JsonProperty
  public String level() {
    return open() ? remaining.level().name().toLowerCase(Locale.ROOT) : SETTLED;
  }

  /** See {@link Remaining#left()}; 0 when it has ended. */
  @JsonProperty
  public int left() {
    return open() ? remaining.left() : 0;
  }

  @JsonProperty
  public LocalDate due() {
    return deadline.dueDay();
  }

  /** Of a paused one, where it would end if the clock had not stopped. */
  @JsonProperty
  public OffsetDateTime dueAt() {
    return deadline.dueAt().atZone(Law.ZONE).toOffsetDateTime();
  }

  /** Such as 2026年3月12日 星期四, of hours with the time of day. */
  @JsonProperty
  public String dueText() {
    return ChineseDate.of(due()) + " " + ChineseDay.weekday(due()) + (hours() ? " " + ChineseDate.time(deadline.dueAt()) : "");
  }

  @JsonProperty
  public boolean provisional() {
    return deadline.provisional();
  }

  /** False when the limit was not read word for word in its source. */
  @JsonProperty
  public boolean confirmed() {
    return deadline.confirmed();
  }

  /** When it started, in Chinese. */
  @JsonProperty
  public String start() {
    return HistoryLine.moment(deadline.startAt(), hours());
  }

  /** Why it started, in Chinese. */
  @JsonProperty
  public String because() {
    return deadline.because();
  }

  @JsonProperty
  public String onExpiry() {
    return deadline.onExpiry();
  }

  @JsonProperty
  public String article() {
    return deadline.article();
  }

  /** The day its clock stopped, in Chinese; null unless it stands. */
  @JsonProperty
  public String pausedText() {
    return deadline.pausedOn() == null ? null : ChineseDate.of(deadline.pausedOn());
  }

  /** The day it ended on, null while it is open. */
  @JsonProperty
  public LocalDate settledOn() {
    return deadline.settledOn();
  }

  /** How it was counted, in Chinese. */
  @JsonProperty
  public List<String> steps() {
    return steps;
  }

  /** What happened to it, the first first. */
  @JsonProperty
  public List<HistoryLine> history() {
    return events.stream().map(event -> HistoryLine.of(event, hours())).toList();
  }

  public boolean open() {
    return state().open();
  }

  public boolean paused() {
    return state() == DeadlineState.PAUSED;
  }

  /** The day it ended on, in Chinese. */
  public String settledText() {
    return ChineseDate.of(settledOn());
  }

  public List<ExplainedStep> explained() {
    return ExplainedStep.of(steps);
  }

  private boolean hours() {
    return deadline.clock() == ClockKind.HOURS;
  }
}
