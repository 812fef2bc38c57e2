package org.legaloversight.consequence;

import java.time.LocalDate;
import org.legaloversight.casework.LostForce;

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
    return rulingOn + "的" + ruling() + (ofAPart() ? "部分撤销或者变更" + documentNumber + "（" + part + "）"
        : "撤销" + documentNumber + (scope == RulingScope.REDO ? "，责令重新作出决定" : ""));
  }

  /** What it takes from the document. */
  LostForce taken() {
    return ofAPart() ? new LostForce(documentNumber, ruling(), "部分撤销或者变更（" + part + "）", false, "请按裁决就该部分重新作出决定。")
        : new LostForce(documentNumber, ruling(), "撤销", true, "请按裁决办理；重新作出决定的，送达新的决定。");
  }

  private String ruling() {
    return rulingKind.label() + rulingNumber;
  }
}
