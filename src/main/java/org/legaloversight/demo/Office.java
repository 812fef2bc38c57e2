package org.legaloversight.demo;

import org.legaloversight.jurisdiction.Unit;
import org.legaloversight.register.FirmKind;
import org.legaloversight.register.LicenceNumber;

/**
 * A firm or branch still to be staffed.
 *
 * @param headOffice null unless a branch
 * @param partners how many it should have at least; the law asks three of a partnership (律师法 15)
 * @param attraction its share of the lawyers beyond the least number, against the other offices'
 */
record Office(LicenceNumber licence, String word, String name, FirmKind kind, LicenceNumber headOffice, Unit unit, int partners,
    double attraction) {

  /** The least number of lawyers. */
  int core() {
    return Math.max(partners, switch (kind) {
      case PARTNERSHIP -> headOffice == null ? 4 : 3;
      case SPECIAL_PARTNERSHIP -> 60;
      case INDIVIDUAL -> 1;
      case STATE -> 2;
    });
  }
}
