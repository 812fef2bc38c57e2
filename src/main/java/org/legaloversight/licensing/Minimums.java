package org.legaloversight.licensing;

import java.util.Optional;

/**
 * The table of what a firm or branch must have at least and a province may set otherwise ({@code establishment-minimums.dmn}), as it is
 * released now (律师事务所管理办法 9 to 11, 13, 34).
 */
public interface Minimums {

  /**
   * Empty where the table asks for nothing, as of a firm of the state.
   *
   * @param kind its key in the table
   */
  Optional<Minimum> of(String kind);
}
