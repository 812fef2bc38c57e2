package org.legaloversight.archive.process;

import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;

/**
 * Through here go the running instances of a process definition or deployment that is deleted with all that ran on it: what is kept is
 * named before the first of them is ended.
 */
public class KeptInstances extends ExecutionManager {

  private final Consumer<String> refuseKeptOf;

  KeptInstances(Consumer<String> refuseKeptOf) {
    this.refuseKeptOf = refuseKeptOf;
  }

  @Override
  public void deleteProcessInstancesByProcessDefinition(String definition, String reason, boolean cascade, boolean skipCustomListeners,
      boolean skipIoMappings) {
    refuseKeptOf.accept(definition);
    super.deleteProcessInstancesByProcessDefinition(definition, reason, cascade, skipCustomListeners, skipIoMappings);
  }
}
