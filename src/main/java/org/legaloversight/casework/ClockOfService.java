package org.legaloversight.casework;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A clock that starts with the service of a kind of document. The process that goes on from there records the service on the main
 * recipient in one of its tasks, so nobody records it elsewhere.
 */
public interface ClockOfService {

  DocumentKind document();

  /** Key of the time limit that starts. */
  String limit();

  /** Chinese name of the task. */
  String task();

  /** The engine's id of the task, as far as the person who is logged in may see it; empty when it is not open. */
  Optional<String> openTask(String caseNumber);

  /**
   * The day of service was corrected, and the clock started anew with it.
   *
   * @param servedOn the lawful day of service in Asia/Shanghai
   */
  void restarted(String caseNumber, LocalDate servedOn);
}
