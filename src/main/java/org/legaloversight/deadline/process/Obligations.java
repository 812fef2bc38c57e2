package org.legaloversight.deadline.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.legaloversight.deadline.Deadline;
import org.legaloversight.deadline.DeadlineLedger;

/** What the ledger says to the tasks and timers of some process instances. */
final class Obligations {

  private final Map<String, String> caseOfInstance = new HashMap<>();
  private final Map<String, Deadline> deadlines = new HashMap<>();

  private Obligations() {}

  /** @param instances of processes, whose business keys are the case numbers */
  static Obligations of(CommandContext command, DeadlineLedger ledger, Collection<String> instances) {
    Obligations found = new Obligations();
    instances.forEach(instance -> found.caseOfInstance.computeIfAbsent(instance, each -> caseNumber(command, each)));
    Collection<String> cases = found.caseOfInstance.values();
    if (!cases.isEmpty()) {
      ledger.current(cases).forEach(deadline -> found.deadlines.put(key(deadline.caseNumber(), deadline.limit()), deadline));
    }
    return found;
  }

  private static String caseNumber(CommandContext command, String instance) {
    ExecutionEntity execution = command.getExecutionManager().findExecutionById(instance);
    return execution == null ? null : execution.getBusinessKey();
  }

  String caseOf(Dated dated) {
    return caseOfInstance.get(dated.processInstance());
  }

  Optional<Deadline> find(Dated dated) {
    return find(caseOf(dated), dated.binding().limit());
  }

  Optional<Deadline> find(String caseNumber, String limit) {
    return Optional.ofNullable(deadlines.get(key(caseNumber, limit)));
  }

  private static String key(String caseNumber, String limit) {
    return limit + " " + caseNumber;
  }
}
