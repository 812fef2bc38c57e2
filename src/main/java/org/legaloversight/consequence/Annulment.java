package org.legaloversight.consequence;

import java.time.LocalDate;

/**
 * A decision that a ruling on review has annulled.
 *
 * @param documentNumber of the decision
 * @param rulingNumber number of the 行政复议决定书 or of the judgment
 */
record Annulment(long id, String caseNumber, String documentNumber, RulingKind rulingKind, String rulingNumber, LocalDate rulingOn) {

  /** By which ruling, for timeline and journal. */
  String words() {
    return rulingOn + "的" + rulingKind.label() + rulingNumber + "撤销" + documentNumber;
  }
}
