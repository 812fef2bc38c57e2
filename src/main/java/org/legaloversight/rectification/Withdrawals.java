package org.legaloversight.rectification;

/** How a running order learns that it is withdrawn. */
public interface Withdrawals {

  /** @throws org.legaloversight.Refusal when no order of that number is running */
  void withdrawn(String caseNumber);
}
