package org.legaloversight.deadline.machine;

/** What comes with the moves of a run. */
interface Aftermath {

  Aftermath NONE = new Aftermath() {};

  /** Before the first move. */
  default void begin(World world) {}

  /** After each move that succeeded. */
  default void after(World world, Step step, Situation before) {}

  /** After the last. */
  default void end(World world) {}
}
