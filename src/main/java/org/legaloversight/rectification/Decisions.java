package org.legaloversight.rectification;

/** The decisions that code acts on; the constants are the values of the forms and of the diagram's conditions. */
final class Decisions {

  private Decisions() {}

  enum Submission { REPORT, EXTEND, DISSOLVE }

  enum Recheck { PASSED, FAILED, REDO }

  enum FindingResult { DONE, NOT_DONE }

  enum Statement { STATEMENT, HEARING, WAIVE, DISSOLVE }

  enum Termination { TERMINATE, NEW_PERIOD, SEND_BACK }
}
