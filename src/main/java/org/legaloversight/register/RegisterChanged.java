package org.legaloversight.register;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The register changed and every dependent has been asked. Published inside the transaction that changed it, so the tasks that
 * follow are there or nothing has changed.
 */
public record RegisterChanged(RegisterStep step, List<Consequence> consequences) {

  public RegisterChanged {
    consequences = List.copyOf(consequences);
  }

  /** 本决定的影响: one line for each dependent, and one that says so where there is none. */
  public String list() {
    return consequences.isEmpty() ? "没有受影响的事项。"
        : consequences.stream().map(Consequence::text).collect(Collectors.joining("\n"));
  }
}
