package org.legaloversight.register;

import java.util.List;
import java.util.Set;

/**
 * Records that hang on a firm or a lawyer, and what becomes of them when the register changes. A module that keeps such records joins
 * with one bean of this; a test fails for a table that hangs on the register and that nobody answers for.
 */
public interface Dependents {

  /** The tables whose rows this answers for. */
  Set<String> tables();

  /**
   * What becomes of each record, in the order in which people look for them; empty where the change concerns none. What it calls
   * changed it has changed when this returns, unless the step is a {@link RegisterStep#forecast}.
   */
  List<Consequence> consequences(RegisterStep step);
}
