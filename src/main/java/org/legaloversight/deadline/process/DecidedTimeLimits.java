package org.legaloversight.deadline.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.variable.Variables;
import org.legaloversight.Refusal;
import org.legaloversight.deadline.ClockKind;
import org.legaloversight.deadline.Roll;
import org.legaloversight.deadline.TimeLimit;
import org.legaloversight.deadline.TimeLimits;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the engine, so that a revision of the table which a modeler releases counts at once. */
@Component
class DecidedTimeLimits implements TimeLimits {

  private static final String TABLE = "time-limits";

  private final DecisionService decisions;
  private final Unauthenticated unauthenticated;

  /** The service comes lazily: what the engine itself needs to start may need the ledger. */
  DecidedTimeLimits(@Lazy DecisionService decisions, Unauthenticated unauthenticated) {
    this.decisions = decisions;
    this.unauthenticated = unauthenticated;
  }

  @Override
  public TimeLimit inForce(String limit, LocalDate on) {
    List<DmnDecisionRuleResult> rows = unauthenticated.run(() -> rows(limit, on));
    if (rows.isEmpty()) {
      throw new Refusal("法定期限表中没有在" + on + "有效的期限“" + limit + "”，请核对起算日期。");
    }
    return read(limit, rows.get(0));
  }

  private List<DmnDecisionRuleResult> rows(String limit, LocalDate on) {
    try {
      return decisions.evaluateDecisionTableByKey(TABLE, Variables.createVariables().putValue("limit", limit).putValue("on", on));
    } catch (NotFoundException e) {
      throw new IllegalStateException("The decision " + TABLE + " is not deployed: no deadline can start", e);
    }
  }

  @Override
  public List<TimeLimit> all(LocalDate on) {
    return List.of();
  }

  private static TimeLimit read(String limit, DmnDecisionRuleResult row) {
    boolean t01 = limit.equals("T01");
    return new TimeLimit(limit, cell(row, "name"), cell(row, "process"),
        limit.equals("T24") ? org.legaloversight.deadline.Duty.TERM : org.legaloversight.deadline.Duty.PARTY, ClockKind.valueOf(cell(row, "clock")),
        DecidedTimeLimits.<Integer>cell(row, "length"), t01 ? 1 : null, t01 ? 6 : null, Roll.valueOf(cell(row, "roll")), cell(row, "startsAt"),
        cell(row, "onExpiry"), org.legaloversight.deadline.Deemed.NOTHING, t01 ? 6 : null, null, cell(row, "article"), cell(row, "validFrom"), cell(row, "confirmed"));
  }

  private static <T> T cell(DmnDecisionRuleResult row, String output) {
    return Objects.requireNonNull(row.getEntry(output), () -> "An empty cell in " + TABLE + ": " + output);
  }
}
