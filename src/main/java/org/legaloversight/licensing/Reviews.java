package org.legaloversight.licensing;

/** How a running review learns that it is over. */
public interface Reviews {

  /** @throws org.legaloversight.Refusal when none of that number is running */
  void stop(String caseNumber);
}
