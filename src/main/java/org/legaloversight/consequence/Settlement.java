package org.legaloversight.consequence;

/** What became of an affected case; the first four are the values of the forms, whose labels say them in Chinese. */
enum Settlement {
  /** Closed, because what was asked in it is dealt with in the other case (并案结案). */
  MERGE,
  CONTINUE,
  /** A new case was opened for a closed one. */
  REOPEN,
  LEAVE,
  /** Nothing was left to decide. */
  VOID
}
