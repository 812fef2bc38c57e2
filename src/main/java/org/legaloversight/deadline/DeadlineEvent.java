package org.legaloversight.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;

/** One line of the journal. The database lets nobody change or delete it. */
@Entity
class DeadlineEvent {

  /** What happened to a deadline. */
  enum What {
    START,
    EXTEND,
    MEET,
    MISS,
    CANCEL
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;
  private Long deadlineId;
  private String caseNumber;
  @Column(name = "limit_id")
  private String limit;
  @Enumerated(EnumType.STRING)
  private What what;
  private LocalDate oldDue;
  private LocalDate newDue;
  private String because;
  private Instant at;
  private String actor;

  protected DeadlineEvent() {}

  DeadlineEvent(What what, Deadline deadline, LocalDate oldDue, String because, Instant at, String actor) {
    this.what = what;
    this.deadlineId = deadline.id();
    this.caseNumber = deadline.caseNumber();
    this.limit = deadline.limit();
    this.oldDue = oldDue;
    this.newDue = deadline.dueDay();
    this.because = because;
    this.at = at;
    this.actor = actor;
  }
}
