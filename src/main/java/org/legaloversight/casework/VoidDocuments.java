package org.legaloversight.casework;

import java.util.List;

/**
 * What a capability knows of documents that a later act took from their force: an order that was taken back, a decision that was annulled
 * on review. A capability joins with one bean of this; whoever asks knows none of them.
 */
public interface VoidDocuments {

  /** What documents of the case have lost, in the order in which it came about. */
  List<LostForce> of(String caseNumber);
}
