package org.legaloversight.deadline.process;

/**
 * A place where the engine does not show what the ledger says.
 *
 * @param caseNumber the business key of the process instance; null when it has none
 * @param limit the key in the table of time limits; null where none matters
 * @param place the id of the task or job, or the event of which there should be one
 */
record Difference(Kind kind, String caseNumber, String limit, String place) {

  enum Kind {
    /** A task's due date is not the ledger's. */
    TASK_DATE,
    /** The history of a task shows another due date than the task. */
    TASK_HISTORY,
    /** A timer's date is not the ledger's. */
    TIMER_DATE,
    /** A timer is active though its deadline does not run, or suspended though it does. */
    TIMER_STATE,
    /** A timer has used up its retries and will never act. */
    TIMER_DEAD,
    /** A task whose diagram ends it by a timer has none. */
    TIMER_MISSING,
    /** One obligation has more than one timer that ends it. */
    TIMER_DOUBLE,
    /** A timer waits though it has fired already for the same visit to its activity. */
    TIMER_REARMED,
    /** A task or timer is bound to a limit under which nothing is owed in its case. */
    NOTHING_OWED
  }

  /** Whether it is gone when tasks and timers are set to the ledger anew. */
  boolean curable() {
    return kind == Kind.TASK_DATE || kind == Kind.TIMER_DATE || kind == Kind.TIMER_STATE;
  }
}
