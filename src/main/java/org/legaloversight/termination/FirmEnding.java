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
  @Version private int version;

  protected FirmEnding() {}

  FirmEnding(String caseNumber, String firmLicence) {
    this.caseNumber = caseNumber;
    this.firmLicence = firmLicence;
  }

  void publish(LocalDate on) {
    publishedOn = on;
  }

  /** Creditors are told before the liquidation ends, never after (律师事务所管理办法第32条第1款、第2款). */
  void liquidate(LocalDate on) {
    if (publishedOn == null || on.isBefore(publishedOn)) {
      throw new Refusal("清算结束日期" + on + "不得早于终止公告日期" + (publishedOn == null ? "，请先发布公告" : publishedOn) + "。");
    }
    liquidatedOn = on;
  }

  void file(LocalDate on) {
    if (on.isBefore(liquidatedOn)) {
      throw new Refusal("提交注销申请的日期" + on + "不得早于清算结束日期" + liquidatedOn + "。");
    }
    filedOn = on;
  }

  void decide(LocalDate on) {
    decidedOn = on;
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
