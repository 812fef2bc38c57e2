package org.legaloversight.consequence;

import java.time.LocalDate;

/**
 * A decision that a ruling on review has annulled, or a part of it.
 *
 * @param caseNumber the case in which the decision is carried out
 * @param documentNumber of the decision
 * @param rulingNumber number of the 行政复议决定书 or of the judgment
 * @param part what is annulled or changed; null unless it is only a part
 */
record Annulment(long id, String caseNumber, String documentNumber, RulingKind rulingKind, String rulingNumber, LocalDate rulingOn,
    RulingScope scope, String part) {

  boolean ofAPart() {
    return scope == RulingScope.PART;
  }

  /** By which ruling, for timeline and journal. */
  String words() {
    return rulingOn + "的" + rulingKind.label() + rulingNumber + (ofAPart() ? "部分撤销或者变更" + documentNumber + "（" + part + "）"
        : "撤销" + documentNumber + (scope == RulingScope.REDO ? "，责令重新作出决定" : ""));
  }
}
