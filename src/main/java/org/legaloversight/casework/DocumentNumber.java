package org.legaloversight.casework;

import org.legaloversight.jurisdiction.Level;
import org.legaloversight.jurisdiction.Unit;

/** The part of a document number before the year: the unit in short, 律 for the field, the kind's word. */
final class DocumentNumber {

  private DocumentNumber() {}

  /** 芙蓉区司律整 for a notice of 芙蓉区司法局, 湘司律终 for a decision of the province. */
  static String prefix(Unit unit, DocumentKind kind) {
    return inShort(unit) + "律" + kind.word();
  }

  private static String inShort(Unit unit) {
    return (unit.level() == Level.PROVINCE ? "湘" : unit.region()) + "司";
  }
}
