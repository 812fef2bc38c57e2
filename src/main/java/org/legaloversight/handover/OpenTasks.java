package org.legaloversight.handover;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The engine's open tasks, whoever may see them: the services of this module ask who may. Due dates and timers stay as they are. */
public interface OpenTasks {

  /** Those that wait at one of these desks, claimed or not, what is due first first. */
  List<OpenTask> at(Collection<String> desks);

  List<OpenTask> claimedBy(String person);

  List<OpenTask> of(Collection<String> ids);

  List<OpenTask> ofCase(String caseNumber);

  /** As {@link #of}; nobody else can claim or move them until the transaction ends. */
  List<OpenTask> hold(Collection<String> ids);

  /** Lets nobody else change the case of the task until the transaction ends, so that who may do what holds until then. */
  void holdCase(String task);

  /** A task that has been done or has fallen away, without desks; empty where there never was one. */
  Optional<OpenTask> past(String id);

  /** All that nobody can do: see {@link Stranded}. */
  List<Stranded> stranded();

  /** @param person null gives it back to its desks */
  void assign(String task, String person);

  /** Lets one more desk do the task. */
  void offer(String task, String desk);
}
