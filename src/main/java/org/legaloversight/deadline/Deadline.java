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
import java.time.LocalTime;
import org.legaloversight.Law;

/** A legal deadline of one case, under the version of the law in force when its clock started. Days are days of Asia/Shanghai. */
@Entity
public class Deadline {

  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;
  private String caseNumber;
  @Embedded
  private TimeLimit law;
  private int length;
  private String owedBy;
  private LocalDate startDay;
  private LocalDate dueDay;
  private boolean provisional;
  @Enumerated(EnumType.STRING)
  private DeadlineState state = DeadlineState.RUNNING;
  private String because;
  private Long extendsId;
  private LocalDate settledOn;

  protected Deadline() {}

  Deadline(String caseNumber, TimeLimit law, int length, String owedBy, LocalDate startDay, DueDay due, String because) {
    this.caseNumber = caseNumber;
    this.law = law;
    this.length = length;
    this.owedBy = owedBy;
    this.startDay = startDay;
    this.dueDay = due.day();
    this.provisional = due.provisional();
    this.because = because;
  }

  /** The deadline that takes the place of this one: it counts {@code length} from this one's due day. */
  Deadline extension(int length, DueDay due, String because) {
    Deadline next = new Deadline(caseNumber, law, length, owedBy, dueDay, due, because);
    next.extendsId = id;
    return next;
  }

  /** Ends a running deadline. */
  void settle(DeadlineState outcome, LocalDate on) {
    state = outcome;
    settledOn = on;
  }

  Long id() {
    return id;
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

  public ClockKind clock() {
    return law.clock();
  }

  /** How much it counts from {@link #startDay()}, in the unit of {@link #clock()}; of an extension, only what was added. */
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

  /** The day it counts from, itself not counted; of an extension, the due day it extends. */
  public LocalDate startDay() {
    return startDay;
  }

  public LocalDate dueDay() {
    return dueDay;
  }

  /** The last second of {@link #dueDay()}, 23:59:59 in Asia/Shanghai. */
  public Instant dueAt() {
    return dueDay.atTime(END_OF_DAY).atZone(Law.ZONE).toInstant();
  }

  /** True when the holidays of the due day's year were not published when it was counted, so it may still move. */
  public boolean provisional() {
    return provisional;
  }

  public DeadlineState state() {
    return state;
  }

  public String because() {
    return because;
  }

  /** Whether it prolongs an earlier one. */
  public boolean isExtension() {
    return extendsId != null;
  }

  /** The day it ended on, whatever the outcome; null while it runs. */
  public LocalDate settledOn() {
    return settledOn;
  }
}
