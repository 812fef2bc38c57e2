package org.legaloversight.rectification;

import java.util.Optional;

/** The tasks in which the service of a document is recorded. */
public interface ServiceTasks {

  /** The engine's id of the open task, as far as the person who is logged in may see it. */
  Optional<String> open(String caseNumber, String task);
}
