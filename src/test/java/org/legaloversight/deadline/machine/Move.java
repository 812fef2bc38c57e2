package org.legaloversight.deadline.machine;

/** Something that may happen to a case, or to all of them. It has no state: the case and a number say all, so that it can be repeated. */
interface Move {

  /** How often it comes, compared with the others. */
  int weight();

  /** What happens, in words. */
  String words();

  /** Whether it happens to one case. */
  boolean toOneCase();

  /** @param n any number, zero or more, which decides on the details */
  Chance chance(Situation now, int n);

  /** @return the details in words */
  String happen(World world, Situation now, int n);

  /** What a move does. */
  @FunctionalInterface
  interface Deed {
    String happen(World world, Situation now, int n);
  }

  /** When a move may be done. */
  @FunctionalInterface
  interface Guard {
    Chance chance(Situation now, int n);
  }
}
