package org.legaloversight.termination;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.legaloversight.Refusal;

/** How far the end of a firm has come. Days are days of Asia/Shanghai. */
@Entity
class FirmEnding {

  @Id private String caseNumber;
  private String firmLicence;
  private LocalDate publishedOn;
  private LocalDate liquidatedOn;
  private LocalDate filedOn;
  private LocalDate decidedOn;
  private boolean stopped;
  @Version private int version;

  protected FirmEnding() {}

  FirmEnding(String caseNumber, String firmLicence) {
    this.caseNumber = caseNumber;
    this.firmLicence = firmLicence;
  }

  /** @param ground the day from which the firm had to end */
  void publish(LocalDate on, LocalDate ground) {
    if (on.isBefore(ground)) {
      throw new Refusal("终止公告日期" + on + "早于终止事由发生之日" + ground + "，请核对日期。");
    }
    publishedOn = on;
  }

  /** Creditors are told before the liquidation ends, never after (律师事务所管理办法第32条第1款、第2款). */
  void liquidate(LocalDate on) {
    if (on.isBefore(publishedOn)) {
      throw new Refusal("清算结束日期" + on + "不得早于终止公告日期" + publishedOn + "，请核对日期。");
    }
    liquidatedOn = on;
  }

  void file(LocalDate on) {
    if (on.isBefore(liquidatedOn)) {
      throw new Refusal("提交注销申请的日期" + on + "不得早于清算结束日期" + liquidatedOn + "，请核对日期。");
    }
    filedOn = on;
  }

  void decide(LocalDate on) {
    decidedOn = on;
  }

  /** It does not go on: its case is closed, or its decision annulled. The firm may come to an end in another case. */
  void stop() {
    stopped = true;
  }

  /** What follows the deregistration cannot come before it (律师和律师事务所执业证书管理办法第15条). */
  void afterDecision(String what, LocalDate on, String hint) {
    if (on.isBefore(decidedOn)) {
      throw new Refusal(what + on + "早于注销决定日期" + decidedOn + "，请核对日期" + hint + "。");
    }
  }

  String caseNumber() {
    return caseNumber;
  }

  String firmLicence() {
    return firmLicence;
  }

  LocalDate publishedOn() {
    return publishedOn;
  }

  LocalDate liquidatedOn() {
    return liquidatedOn;
  }

  LocalDate filedOn() {
    return filedOn;
  }

  LocalDate decidedOn() {
    return decidedOn;
  }
}
