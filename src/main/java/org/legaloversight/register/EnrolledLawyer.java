package org.legaloversight.register;

import java.util.regex.Pattern;
import org.legaloversight.Refusal;

/**
 * A lawyer practising at a firm, as he or she enters the register.
 *
 * @param licence number of the practising certificate, 17 digits
 * @param responsible whether the firm's head, or answerable for what the firm did
 */
public record EnrolledLawyer(String licence, String name, LicenceNumber firm, boolean partner, boolean responsible) {

  private static final Pattern CERTIFICATE = Pattern.compile("\\d{17}");

  /** @throws Refusal when the certificate number has not 17 digits */
  public EnrolledLawyer {
    if (!CERTIFICATE.matcher(licence).matches()) {
      throw new Refusal("律师执业证号“" + licence + "”有误（应为17位数字），请核对后重新填写。");
    }
  }
}
