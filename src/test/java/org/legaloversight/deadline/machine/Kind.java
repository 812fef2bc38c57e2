package org.legaloversight.deadline.machine;

/** The three processes under which the machine's cases run, each with the clock of its limit. */
enum Kind {
  /** Working days, may be paused. */
  T11("trial-licence", "userTask_review", "boundaryEvent_reviewExpired", 20),
  /** Calendar days that roll, may be paused and prolonged. */
  T107("trial-reconsideration", "userTask_review", "boundaryEvent_reviewExpired", 60),
  /** Months that roll, may be prolonged: the real process. */
  T01("firm-rectification", "userTask_submitReport", "boundaryEvent_periodExpired", 1);

  private final String process;
  private final String task;
  private final String expiry;
  private final int length;

  Kind(String process, String task, String expiry, int length) {
    this.process = process;
    this.task = task;
    this.expiry = expiry;
    this.length = length;
  }

  String limit() {
    return name();
  }

  String process() {
    return process;
  }

  /** The user task under the limit. */
  String task() {
    return task;
  }

  /** The timer that ends it. */
  String expiry() {
    return expiry;
  }

  /** What the law sets, in the unit of the clock. */
  int length() {
    return length;
  }

  boolean trial() {
    return this != T01;
  }
}
