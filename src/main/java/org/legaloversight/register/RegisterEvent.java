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
  private Long undoes;
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
    this.undoes = change.undoes();
    this.at = at;
    this.actor = actor;
  }

  Long id() {
    return id;
  }

  String caseNumber() {
    return caseNumber;
  }

  String subject() {
    return subject;
  }

  String what() {
    return what;
  }

  String before() {
    return before;
  }

  String after() {
    return after;
  }

  String because() {
    return because;
  }
}
