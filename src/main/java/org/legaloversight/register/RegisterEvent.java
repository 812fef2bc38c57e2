package org.legaloversight.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** One change of the register. The table refuses update and delete. */
@Entity
class RegisterEvent {

  @Id @GeneratedValue(strategy = GenerationType.IDENTITY) private Long id;
  private String caseNumber;
  private String subject;
  private String what;
  @Column(name = "old") private String before;
  @Column(name = "new") private String after;
  private String because;
  private Instant at;
  private String actor;

  protected RegisterEvent() {}

  RegisterEvent(RegisterChange change, Instant at, String actor) {
    this.caseNumber = change.caseNumber();
    this.subject = change.subject();
    this.what = change.what();
    this.before = change.before();
    this.after = change.after();
    this.because = change.because();
    this.at = at;
    this.actor = actor;
  }
}
