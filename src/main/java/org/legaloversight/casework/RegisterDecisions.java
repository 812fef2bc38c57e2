package org.legaloversight.casework;

import java.util.List;

/**
 * The decisions of a capability that change the register, so that their annulment on review can be carried out there. A capability
 * joins with one bean of this.
 */
public interface RegisterDecisions {

  /** What a case issues, in the order in which one rests on the other: with the first falls every later one. */
  List<DocumentKind> kinds();
}
