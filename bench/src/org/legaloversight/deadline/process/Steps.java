package org.legaloversight.deadline.process;

import java.util.List;
import org.springframework.boot.test.context.TestComponent;

/** Lets the benchmark ask whether the engine is in step with the ledger. */
@TestComponent
public class Steps {

  private final OutOfStep outOfStep;

  Steps(OutOfStep outOfStep) {
    this.outOfStep = outOfStep;
  }

  /** In words, where it is not. */
  public List<String> missed() {
    return outOfStep.find().stream().map(Difference::toString).toList();
  }
}
