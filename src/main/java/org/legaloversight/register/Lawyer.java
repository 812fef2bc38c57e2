package org.legaloversight.register;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** A lawyer and the firm where he or she practises. Only {@link FirmRegister} changes it. */
@Entity
public class Lawyer {

  @Id private String licence;
  private String name;
  private String firm;
  private boolean partner;
  private boolean responsible;
  @Enumerated(EnumType.STRING) private LawyerState state;
  private LocalDate leftFirmOn;
  @Version private int version;

  protected Lawyer() {}

  /** Number of the practising certificate, 17 digits. */
  public String licence() {
    return licence;
  }

  public String name() {
    return name;
  }

  /** Licence of the firm, null while {@link LawyerState#UNATTACHED}. */
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

  void loseFirm(LocalDate on) {
    firm = null;
    partner = false;
    responsible = false;
    state = LawyerState.UNATTACHED;
    leftFirmOn = on;
  }
}
