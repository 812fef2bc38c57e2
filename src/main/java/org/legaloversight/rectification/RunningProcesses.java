package org.legaloversight.rectification;

/** The process of a running order, when it ends from outside. */
public interface RunningProcesses {

  /** @throws org.legaloversight.Refusal while a penalty proposal or a referral waits for the one it was sent to: it would be lost */
  void mustHaveBeenReceived(String caseNumber);

  /**
   * Stops every task and timer of the order.
   *
   * @throws org.legaloversight.Refusal when no order of that number is running
   */
  void end(String caseNumber);
}
