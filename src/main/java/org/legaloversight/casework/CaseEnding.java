package org.legaloversight.casework;

import java.util.Set;
import org.legaloversight.jurisdiction.Staff;

/** How a capability ends a running case of one of its kinds, or takes one up again, because another decision has taken its ground away. */
public interface CaseEnding {

  /** Why it ends, and so with which outcome. */
  enum Ground {
    /** Its firm ends; what was asked of it is dealt with in that case. */
    FIRM_GONE("主体终止"),
    /** Its own decision has been annulled. */
    ANNULLED("决定被撤销");

    private final String label;

    Ground(String label) {
      this.label = label;
    }

    /** The Chinese word for it, which is the outcome of the case. */
    public String label() {
      return label;
    }
  }

  Set<CaseKind> kinds();

  /**
   * Ends the running case with all its tasks and deadlines. Nothing to do for one that has its outcome and only waits to be received.
   *
   * @throws org.legaloversight.Refusal while something in it must be received by somebody else first
   */
  void end(String caseNumber, Ground ground);

  /**
   * Opens a new case for what a closed one was about. The closed one stays as it is.
   *
   * @return the new case number
   * @throws org.legaloversight.Refusal when it may not be opened now
   */
  String openAgain(String caseNumber, Staff by);
}
