package org.legaloversight.deadline;

import java.util.Collection;
import java.util.Map;

/** Which deadline a task of the engine is done under. */
public interface TaskDeadlines {

  /**
   * The deadlines still owed, by task. A task without one is left out, and one the acting person may not see, and one that
   * does not exist.
   */
  Map<String, Deadline> of(Collection<String> taskIds);
}
