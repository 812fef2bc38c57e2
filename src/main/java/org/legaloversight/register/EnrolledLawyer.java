package org.legaloversight.register;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.legaloversight.Refusal;

/**
 * A lawyer as he or she enters the register.
 *
 * @param licence number of the practising certificate, 17 digits
 * @param firm null for one without a firm
 * @param leftFirmOn since when without a firm; null for one who has one
 * @param responsible whether the firm's head, or answerable for what the firm did
 * @param practisingSince day of the first licence; null where that is not known
 * @param suspendedUntil last day of a suspension of practice; null where there is none
 * @param partnerBarredUntil last day on which the lawyer may be no partner; null where not barred
 */
public record EnrolledLawyer(String licence, String name, LicenceNumber firm, LocalDate leftFirmOn, boolean partner, boolean responsible,
    boolean partTime, LocalDate practisingSince, LocalDate suspendedUntil, LocalDate partnerBarredUntil) {

  private static final Pattern CERTIFICATE = Pattern.compile("\\d{17}");

  /** @throws Refusal when the certificate number has not 17 digits */
  public EnrolledLawyer {
    if (!CERTIFICATE.matcher(licence).matches()) {
      throw new Refusal("律师执业证号“" + licence + "”有误（应为17位数字），请核对后重新填写。");
    }
  }

  /** A full-time lawyer who practises at the firm. */
  public EnrolledLawyer(String licence, String name, LicenceNumber firm, boolean partner, boolean responsible) {
    this(licence, name, firm, null, partner, responsible, false, null, null, null);
  }

  String firmValue() {
    return firm == null ? null : firm.value();
  }

  LawyerState state() {
    return firm == null ? LawyerState.UNATTACHED : LawyerState.PRACTISING;
  }
}
