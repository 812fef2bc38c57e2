package org.legaloversight.deadline.machine;

/** What must become of a move in a situation. */
enum Chance {
  /** It must succeed. */
  LEGAL,
  /** It must be refused and leave everything as it was. */
  ILLEGAL,
  /** It makes no sense there and is left out. */
  IDLE;

  static Chance legal(boolean legal) {
    return legal ? LEGAL : ILLEGAL;
  }

  Chance unless(boolean senseless) {
    return senseless ? IDLE : this;
  }
}
