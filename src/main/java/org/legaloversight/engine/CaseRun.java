package org.legaloversight.engine;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * One process of a case, also one that another called, and how far it has come on its diagram.
 *
 * @param instance the engine's id of it
 * @param endedAt null while it runs
 * @param current ids of the elements where it stands
 * @param finished ids of the elements it has been through
 * @param broken ids of the elements it has left without finishing them, as a task that a timer ended
 * @param tasks what people did, the first first
 */
public record CaseRun(String instance, String name, Instant startedAt, Instant endedAt, Set<String> current, Set<String> finished,
    Set<String> broken, List<DoneTask> tasks) {

  /** @param completed false when it was ended without being done */
  public record DoneTask(String name, Instant at, boolean completed) {}
}
