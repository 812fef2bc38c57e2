package org.legaloversight.licensing;

import java.time.LocalDate;
import org.legaloversight.register.Firm;

/**
 * What somebody applies for.
 *
 * @param firm the firm concerned; null for one that is being established
 * @param lawyer number of the lawyer's certificate; null for who is not a lawyer yet
 * @param person who or what, where it is on no register yet: number of the qualification certificate, or the first name proposed for a firm;
 *     otherwise null
 * @param applicant as papers name the applicant
 * @param subject as papers name what is applied for
 * @param concerned region code of a further bureau that the case concerns, such as that of the firm a lawyer leaves; null for none
 * @param appliedOn the day it was handed in, in Asia/Shanghai
 * @param unit region code of the unit that supervises the case: the firm's, for a branch the one where it is to be
 * @param otherFirm the second firm where it concerns two, as the one that another absorbs; otherwise null
 * @param scope which of several things of its matter, such as HEAD of the changes of a firm, or for a new firm the case that granted the merger
 *     or division from which it comes; null where a matter is one thing
 */
record Sought(Firm firm, String lawyer, String person, String applicant, String subject, String concerned,
    LocalDate appliedOn, String scope, String unit, Firm otherFirm) {

  Sought(Firm firm, String lawyer, String person, String applicant, String subject, String concerned, LocalDate appliedOn, String scope) {
    this(firm, lawyer, person, applicant, subject, concerned, appliedOn, scope, firm.unit());
  }

  Sought(Firm firm, String lawyer, String person, String applicant, String subject, String concerned, LocalDate appliedOn, String scope,
      String unit) {
    this(firm, lawyer, person, applicant, subject, concerned, appliedOn, scope, unit, null);
  }

  /** A firm that is to be supervised by {@code unit}. */
  static Sought establishing(String unit, String name, String applicant, LocalDate appliedOn, String scope) {
    return new Sought(null, null, name, applicant, "设立律师事务所（" + name + "）", null, appliedOn, scope, unit);
  }

  /** A firm merges with another, whose bureau reads the case, or divides: then there is no other. */
  static Sought merging(Firm firm, Firm other, String subject, LocalDate appliedOn, String scope) {
    return new Sought(firm, null, null, firm.name(), subject, other == null || firm.unit().equals(other.unit()) ? null : other.unit(), appliedOn, scope, firm.unit(),
        other);
  }

  /** Null where it concerns one firm alone. */
  String otherLicence() {
    return otherFirm == null ? null : otherFirm.licence();
  }

  /** Null for one that is being established. */
  String licence() {
    return firm == null ? null : firm.licence();
  }

  /** The name of the firm, be it only proposed. */
  String firmName() {
    return firm == null ? person : firm.name();
  }

  Sought(Firm firm, String lawyer, String person, String applicant, String subject, String concerned, LocalDate appliedOn) {
    this(firm, lawyer, person, applicant, subject, concerned, appliedOn, null);
  }
}
