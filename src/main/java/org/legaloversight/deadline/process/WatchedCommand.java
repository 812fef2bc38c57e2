package org.legaloversight.deadline.process;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbBulkOperation;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextFactory;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * A command of the engine that is looked at once more when all its work is done and nothing of it is written yet. Whatever is
 * thrown then rolls it back; what is set then is written with the rest.
 */
final class WatchedCommand extends CommandContext {

  private final Consumer<WatchedCommand> lastLook;
  private final Set<String> migrated = new HashSet<>();
  private final Set<String> released = new HashSet<>();

  private WatchedCommand(ProcessEngineConfigurationImpl engine, Consumer<WatchedCommand> lastLook) {
    super(engine);
    this.lastLook = lastLook;
  }

  static CommandContextFactory factory(ProcessEngineConfigurationImpl engine, Consumer<WatchedCommand> lastLook) {
    CommandContextFactory factory = new CommandContextFactory() {
      @Override
      public CommandContext createCommandContext() {
        return new WatchedCommand(engine, lastLook);
      }
    };
    factory.setProcessEngineConfiguration(engine);
    return factory;
  }

  /** Before the engine's own listeners: they write the history of what is set here. */
  @Override
  protected void fireCommandContextClose() {
    lastLook.accept(this);
    super.fireCommandContextClose();
  }

  /** What was read, made, changed or deleted; nothing when the database was not used. */
  List<CachedDbEntity> entities() {
    return sessions.containsKey(DbEntityManager.class) ? getDbEntityManager().getDbEntityCache().getCachedEntities() : List.of();
  }

  /** Changes of many rows by one statement, past the entities. */
  Stream<DbBulkOperation> bulkOperations() {
    return sessions.containsKey(DbEntityManager.class)
        ? getDbEntityManager().getDbOperationManager().bulkOperations.values().stream().flatMap(Collection::stream) : Stream.empty();
  }

  /** Notes that the process instance is moved to another version of its diagram. */
  void migrates(String processInstance) {
    migrated.add(processInstance);
  }

  /** Notes that a migrated task, named as in the new diagram, takes its due date from the ledger no longer. */
  void releases(String processInstance, String task) {
    released.add(processInstance + " " + task);
  }

  boolean released(TaskEntity task) {
    return released.contains(task.getProcessInstanceId() + " " + task.getTaskDefinitionKey());
  }

  Set<String> migrated() {
    return migrated;
  }
}
