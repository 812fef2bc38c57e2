package org.legaloversight.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of the journal. The database lets nobody change or delete it. Together the lines of a deadline hold everything that
 * its due day is counted from.
 */
@Entity
public class DeadlineEvent {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;
  private Long deadlineId;
  private String caseNumber;
  @Column(name = "limit_id")
  private String limit;
  @Enumerated(EnumType.STRING)
  private What what;
  private Instant moment;
  private Integer length;
  private Instant oldDue;
  private Instant newDue;
  private int calendarVersion;
  private String because;
  private Instant at;
  private String actor;

  protected DeadlineEvent() {}

  /** @param step what it does to the clock, null when it leaves it alone */
  DeadlineEvent(What what, Deadline deadline, Step step, Instant oldDue, String because, Instant at, String actor) {
    this.what = what;
    this.deadlineId = deadline.id();
    this.caseNumber = deadline.caseNumber();
    this.limit = deadline.limit();
    this.moment = step == null ? null : step.at();
    this.length = step == null ? null : step.length();
    this.oldDue = oldDue;
    this.newDue = deadline.dueAt();
    this.calendarVersion = deadline.calendarVersion();
    this.because = because;
    this.at = at;
    this.actor = actor;
  }

  Long deadlineId() {
    return deadlineId;
  }

  /** What it did to the clock. Before an extension kept its row, the row of an extension began with it. */
  Optional<Step> step(boolean first) {
    if (moment == null) {
      return Optional.empty();
    }
    return Optional.of(new Step(first ? Step.Kind.START : Step.Kind.valueOf(what.name()), moment, length));
  }

  public What what() {
    return what;
  }

  /** The due instant before, null when there was none. */
  public Instant oldDue() {
    return oldDue;
  }

  /** The due instant after. */
  public Instant newDue() {
    return newDue;
  }

  /** The calendar it was counted with. */
  public int calendarVersion() {
    return calendarVersion;
  }

  public String because() {
    return because;
  }

  /** When it was written down, by the server's clock. */
  public Instant at() {
    return at;
  }

  /** Who did it, in words: name and user id, or 系统. */
  public String actor() {
    return actor;
  }
}
