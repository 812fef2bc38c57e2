package org.legaloversight.consequence;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.legaloversight.casework.CaseProcesses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases that decided cases affect, until somebody at their desk has said what becomes of them. */
@Component
class AffectedCases {

  static final String PROCESS = "affected-case";

  private static final String SELECT = "select id, case_number, cause_case, verb, reason, opened_at, settled_at, decision from affected_case ";

  private final JdbcClient jdbc;
  private final CaseProcesses processes;
  private final AffectedProcesses running;
  private final Clock clock;

  AffectedCases(JdbcClient jdbc, CaseProcesses processes, AffectedProcesses running, Clock clock) {
    this.jdbc = jdbc;
    this.processes = processes;
    this.running = running;
    this.clock = clock;
  }

  /** A task at the desk of the case; a second cause joins the task that is open. */
  void open(String caseNumber, String causeCase, String verb, String reason) {
    boolean waiting = !openOf(caseNumber).isEmpty();
    jdbc.sql("insert into affected_case (case_number, cause_case, verb, reason, opened_at) values (?, ?, ?, ?, ?)")
        .params(caseNumber, causeCase, verb, reason, clock.instant().atOffset(ZoneOffset.UTC)).update();
    if (!waiting) {
      processes.begin(PROCESS, caseNumber, Map.of());
    }
  }

  List<AffectedCase> openOf(String caseNumber) {
    return jdbc.sql(SELECT + "where case_number = ? and settled_at is null order by id").param(caseNumber).query(AffectedCase.class).list();
  }

  List<AffectedCase> causedBy(String causeCase) {
    return jdbc.sql(SELECT + "where cause_case = ? order by id").param(causeCase).query(AffectedCase.class).list();
  }

  /** Somebody has decided. */
  void settle(String caseNumber, Settlement how) {
    jdbc.sql("update affected_case set settled_at = ?, decision = ? where case_number = ? and settled_at is null")
        .params(clock.instant().atOffset(ZoneOffset.UTC), how.name(), caseNumber).update();
  }

  /** Nothing is left to decide, because the case is closed: its task ends by itself. */
  void voidAll(String caseNumber) {
    if (!openOf(caseNumber).isEmpty()) {
      settle(caseNumber, Settlement.VOID);
      running.settled(caseNumber);
    }
  }

  /** One cause is gone; the task ends when it was the last one. */
  void voidOne(AffectedCase cause) {
    jdbc.sql("update affected_case set settled_at = ?, decision = 'VOID' where id = ?")
        .params(clock.instant().atOffset(ZoneOffset.UTC), cause.id()).update();
    if (openOf(cause.caseNumber()).isEmpty()) {
      running.settled(cause.caseNumber());
    }
  }
}
