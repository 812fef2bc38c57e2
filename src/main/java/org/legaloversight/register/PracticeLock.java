package org.legaloversight.register;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;

/** Bars a lawyer from moving to another firm while a case runs (律师执业管理办法 21). */
@Entity
class PracticeLock {

  @Id @GeneratedValue(strategy = GenerationType.IDENTITY) private Long id;
  private String lawyer;
  private String firm;
  private String caseNumber;
  private String reason;
  private Instant since;
  private LocalDate releasedOn;

  protected PracticeLock() {}

  PracticeLock(Lawyer lawyer, String firm, String caseNumber, String reason, Instant since) {
    this.lawyer = lawyer.licence();
    this.firm = firm;
    this.caseNumber = caseNumber;
    this.reason = reason;
    this.since = since;
  }

  String lawyer() {
    return lawyer;
  }

  String firm() {
    return firm;
  }

  String caseNumber() {
    return caseNumber;
  }

  Instant since() {
    return since;
  }

  void release(LocalDate on) {
    releasedOn = on;
  }
}
