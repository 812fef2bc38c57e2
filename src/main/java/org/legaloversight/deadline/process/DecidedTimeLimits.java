package org.legaloversight.deadline.process;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.legaloversight.Refusal;
import org.legaloversight.deadline.TimeLimit;
import org.legaloversight.deadline.TimeLimits;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Reads the decision table out of the engine, so that a revision which a modeler releases counts at once. It is read and not
 * decided, because a decision can neither list what is in force nor name the cell that is wrong, and leaves a line of history
 * for each question.
 */
@Component
class DecidedTimeLimits implements TimeLimits {

  static final String TABLE = "time-limits";

  private final RepositoryService repository;
  private final Unauthenticated unauthenticated;
  private volatile LimitTable newest;

  /** The service comes lazily: what the engine itself needs to start may need the ledger. */
  DecidedTimeLimits(@Lazy RepositoryService repository, Unauthenticated unauthenticated) {
    this.repository = repository;
    this.unauthenticated = unauthenticated;
  }

  @Override
  public TimeLimit inForce(String limit, LocalDate on) {
    List<LimitRow> versions = table().versions(limit);
    if (versions.isEmpty()) {
      throw new Refusal("法定期限表中没有编号为“" + limit + "”的期限，请核对期限编号。");
    }
    List<LimitRow> inForce = versions.stream().filter(row -> row.inForce(on)).toList();
    if (inForce.isEmpty()) {
      throw new Refusal("法定期限表中没有在" + on + "有效的期限“" + limit + "”，请核对起算日期。");
    }
    if (inForce.size() > 1) {
      throw new IllegalStateException("The decision " + TABLE + " has several rows for " + limit + " on " + on + ": " + inForce);
    }
    return inForce.get(0).limit();
  }

  @Override
  public List<TimeLimit> all(LocalDate on) {
    return table().rows().stream().filter(row -> row.inForce(on)).map(LimitRow::limit).toList();
  }

  private LimitTable table() {
    return unauthenticated.run(this::released);
  }

  private LimitTable released() {
    DecisionDefinition released = repository.createDecisionDefinitionQuery().decisionDefinitionKey(TABLE).withoutTenantId()
        .latestVersion().singleResult();
    if (released == null) {
      throw new IllegalStateException("The decision " + TABLE + " is not deployed: no deadline can start");
    }
    LimitTable known = newest;
    if (known == null || !known.revision().equals(released.getId())) {
      known = LimitTable.read(released.getId(), repository.getDmnModelInstance(released.getId()));
      newest = known;
    }
    return known;
  }
}
