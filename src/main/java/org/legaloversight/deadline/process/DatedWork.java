package org.legaloversight.deadline.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;

/** What a command has done to tasks and timers that take their date from the ledger: made new ones, changed or deleted others. */
record DatedWork(List<Dated> fresh, List<Dated> changed, List<Dated> deleted) {

  static DatedWork of(WatchedCommand command, Bindings bindings) {
    DatedWork work = new DatedWork(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    command.entities().forEach(entity -> work.take(entity, bindings));
    return work;
  }

  private void take(CachedDbEntity entity, Bindings bindings) {
    DbEntityState state = entity.getEntityState();
    switch (state) {
      case TRANSIENT -> bindings.dated(entity.getEntity()).ifPresent(fresh::add);
      case PERSISTENT, MERGED -> bindings.dated(entity.getEntity()).filter(dated -> state == DbEntityState.MERGED || entity.isDirty())
          .ifPresent(changed::add);
      case DELETED_PERSISTENT, DELETED_MERGED -> bindings.dated(entity.getEntity()).ifPresent(deleted::add);
      case DELETED_TRANSIENT -> { } // was never there
    }
  }

  boolean isEmpty() {
    return fresh.isEmpty() && changed.isEmpty() && deleted.isEmpty();
  }
}
