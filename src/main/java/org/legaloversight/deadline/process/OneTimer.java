package org.legaloversight.deadline.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.legaloversight.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An obligation has at most one timer that ends it, and a migration neither doubles nor loses it. */
@Component
class OneTimer {

  private final Bindings bindings;
  private final JdbcClient database;

  OneTimer(Bindings bindings, JdbcClient database) {
    this.bindings = bindings;
    this.database = database;
  }

  /** A timer in the database. */
  private record Row(String id, String caseNumber, String diagram, String event) {}

  /** What a timer ends. */
  private record Obligation(String caseNumber, String limit) {}

  void insist(WatchedCommand command, Collection<Dated> fresh, Obligations obligations) {
    Map<Obligation, Integer> now = new HashMap<>();
    fresh.stream().filter(dated -> dated instanceof Dated.OfTimer && dated.binding().ends())
        .forEach(dated -> now.merge(new Obligation(obligations.caseOf(dated), dated.binding().limit()), 1, Integer::sum));
    if (now.isEmpty() && command.migrated().isEmpty()) {
      return;
    }
    Set<String> cases = new HashSet<>(now.keySet().stream().map(Obligation::caseNumber).toList());
    Map<Obligation, Integer> before = new HashMap<>();
    for (Row row : rows(cases, command.migrated())) {
      count(before, row.caseNumber(), bindings.in(row.diagram()).timers().get(row.event()));
      count(now, row.caseNumber(), remaining(command.getDbEntityManager(), row));
    }
    now.forEach((obligation, timers) -> refuseSecond(obligation, timers, before.getOrDefault(obligation, 0)));
    before.keySet().stream().filter(obligation -> !now.containsKey(obligation) && !command.migrated().isEmpty())
        .forEach(obligation -> refuseLost(obligation, obligations));
  }

  private static void count(Map<Obligation, Integer> timers, String caseNumber, BoundDiagram.Timer timer) {
    if (timer != null && timer.binding().ends()) {
      timers.merge(new Obligation(caseNumber, timer.binding().limit()), 1, Integer::sum);
    }
  }

  private BoundDiagram.Timer remaining(DbEntityManager entities, Row row) {
    DbEntity timer = entities.getCachedEntity(TimerEntity.class, row.id());
    if (timer == null) {
      return bindings.in(row.diagram()).timers().get(row.event());
    }
    return entities.isDeleted(timer) ? null : bindings.dated(timer).map(dated -> ((Dated.OfTimer) dated).declared()).orElse(null);
  }

  private List<Row> rows(Set<String> cases, Set<String> migrated) {
    return database.sql("""
            select j.id_ as id, i.business_key_ as case_number, j.process_def_id_ as diagram, d.act_id_ as event
            from act_ru_job j join act_ru_execution i on i.id_ = j.process_instance_id_ join act_ru_jobdef d on d.id_ = j.job_def_id_
            where j.type_ = 'timer' and i.business_key_ in (select business_key_ from act_ru_execution where id_ in (:migrated)
              union all select unnest(cast(:cases as text[])))""")
        .param("migrated", migrated.isEmpty() ? Set.of("") : migrated).param("cases", cases.toArray(String[]::new)).query(Row.class).list();
  }

  private static void refuseSecond(Obligation obligation, int timers, int before) {
    if (timers > 1 && timers > before) {
      throw new Refusal("案件" + obligation.caseNumber() + "的期限" + obligation.limit() + "已有到期定时事件，不能再有第二个；请检查流程图。");
    }
  }

  private static void refuseLost(Obligation obligation, Obligations obligations) {
    if (obligations.find(obligation.caseNumber(), obligation.limit()).filter(deadline -> deadline.state().open()).isPresent()) {
      throw new Refusal("迁移后案件" + obligation.caseNumber() + "的期限" + obligation.limit() + "将没有到期定时事件；请在目标流程图中保留该事件。");
    }
  }
}
