package org.legaloversight.register;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.legaloversight.Refusal;

/** A lawyer and the firm where he or she practises. Only the verbs of this package change it. */
@Entity
public class Lawyer {

  @Id private String licence;
  private String name;
  private String firm;
  private boolean partner;
  private boolean responsible;
  @Enumerated(EnumType.STRING) private LawyerState state;
  private LocalDate leftFirmOn;
  private LocalDate deregisteredOn;
  private boolean partTime;
  private LocalDate practisingSince;
  private LocalDate suspendedUntil;
  private LocalDate partnerBarredUntil;
  @Version private int version;

  protected Lawyer() {}

  /** Number of the practising certificate, 17 digits. */
  public String licence() {
    return licence;
  }

  public String name() {
    return name;
  }

  /** Licence of the firm, null unless {@link LawyerState#PRACTISING}. */
  public String firm() {
    return firm;
  }

  public boolean partner() {
    return partner;
  }

  /** The firm's head, or a lawyer answerable for what the firm did. */
  public boolean responsible() {
    return responsible;
  }

  public LawyerState state() {
    return state;
  }

  /** Since when without a firm, null while practising; the six months (T24) are counted from here. */
  public LocalDate leftFirmOn() {
    return leftFirmOn;
  }

  /** Null while licensed. */
  public LocalDate deregisteredOn() {
    return deregisteredOn;
  }

  public boolean partTime() {
    return partTime;
  }

  /** Day of the first licence; null where the register that was taken over did not say. */
  public LocalDate practisingSince() {
    return practisingSince;
  }

  /** Last day of a suspension of practice (停止执业), null when none was decided or it has been ended. */
  public LocalDate suspendedUntil() {
    return suspendedUntil;
  }

  /** Last day on which the lawyer may be no partner (T23), null when never barred. */
  public LocalDate partnerBarredUntil() {
    return partnerBarredUntil;
  }

  boolean suspendedOn(LocalDate day) {
    return suspendedUntil != null && !day.isAfter(suspendedUntil);
  }

  boolean barredFromPartnershipOn(LocalDate day) {
    return partnerBarredUntil != null && !day.isAfter(partnerBarredUntil);
  }

  /** One whom a bar on the firm binds as well: its head, a partner, or answerable for what it did (律师执业管理办法 21). */
  boolean answerable() {
    return partner || responsible;
  }

  void suspend(LocalDate until) {
    suspendedUntil = until;
  }

  void losePartnership(LocalDate barredUntil) {
    partner = false;
    partnerBarredUntil = barredUntil;
  }

  void takeBackBar(LocalDate before) {
    partnerBarredUntil = before;
  }

  void join(String newFirm) {
    firm = newFirm;
    state = LawyerState.PRACTISING;
    leftFirmOn = null;
  }

  void answers(boolean asPartner, boolean asResponsible) {
    partner = asPartner;
    responsible = asResponsible;
  }

  void loseFirm(LocalDate on) {
    firm = null;
    partner = false;
    responsible = false;
    state = LawyerState.UNATTACHED;
    leftFirmOn = on;
  }

  void deregister(LocalDate on) {
    firm = null;
    partner = false;
    responsible = false;
    state = LawyerState.DEREGISTERED;
    deregisteredOn = on;
  }

  /** The end of the licence is annulled; where the lawyer practises is another matter. */
  void licenseAgain() {
    state = LawyerState.UNATTACHED;
    leftFirmOn = leftFirmOn == null ? deregisteredOn : leftFirmOn;
    deregisteredOn = null;
  }

  boolean licensed() {
    return state != LawyerState.DEREGISTERED;
  }

  void mustBeLicensed() {
    if (!licensed()) {
      throw new Refusal("律师“" + name + "”的执业证已于" + deregisteredOn + "注销，不能再办理业务，请核对证号。");
    }
  }
}
