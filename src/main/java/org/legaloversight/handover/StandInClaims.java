package org.legaloversight.handover;

/** Takes a task over from somebody who is away, as by claiming it in the Tasklist. */
public interface StandInClaims {

  /** @throws org.legaloversight.Refusal when the person does not stand in for whoever has the task */
  void claim(String substitute, String task);
}
