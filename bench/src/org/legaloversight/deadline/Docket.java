package org.legaloversight.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.legaloversight.Law;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.jurisdiction.Level;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.jurisdiction.Unit;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.testing.DeadlineProbe;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the cases of the benchmark: case file, deadline and running process of each in one transaction, as an officer's form does. */
@TestComponent
class Docket {

  private static final int THREADS = 4;
  private static final Staff OFFICER = new Staff("lijing", "李静", Set.of());
  private static final String WHY = "基准测试";

  private final DeadlineProbe probe;
  private final CaseFiles files;
  private final DeadlineLedger ledger;
  private final RuntimeService runtime;
  private final TransactionTemplate transaction;
  private final List<Unit> counties;
  private final Map<String, String> diagrams = new TreeMap<>();
  private final Map<String, Owed> cases = new ConcurrentHashMap<>();

  Docket(DeadlineProbe probe, CaseFiles files, DeadlineLedger ledger, RuntimeService runtime, TransactionTemplate transaction, Units units) {
    this.probe = probe;
    this.files = files;
    this.ledger = ledger;
    this.runtime = runtime;
    this.transaction = transaction;
    this.counties = units.all().stream().filter(unit -> unit.level() == Level.COUNTY).toList();
  }

  /** What each case owes, by its number. */
  Map<String, Owed> cases() {
    return Map.copyOf(cases);
  }

  /** One version of the diagram for each limit. */
  void deployDiagrams() {
    Owed.limits().forEach(limit ->
        diagrams.put(limit, probe.deploy(DeadlineProbe.diagram(limit)).getId()));
  }

  /** Opens those from {@code first} up to but not including {@code end}, several at a time. */
  void open(int first, int end) {
    ExecutorService clerks = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> opened = new ArrayList<>();
      IntStream.range(first, end).forEach(number -> opened.add(clerks.submit(() -> open(new Owed(number)))));
      for (Future<?> each : opened) {
        each.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("The cases could not be opened", e);
    } finally {
      clerks.shutdownNow();
    }
  }

  /** Opens one case; what happens to its clock afterwards, happens in transactions of its own. */
  void open(Owed owed) {
    String caseNumber = transaction.execute(status -> begin(owed));
    cases.put(caseNumber, owed);
    String limit = owed.kind().limit();
    switch (owed.kind().course()) {
      case PLAIN -> { } // nothing has happened to it
      case EXTENDED -> ledger.extend(caseNumber, limit, owed.kind().more(), WHY);
      case PAUSED -> ledger.pause(caseNumber, limit, owed.start(), WHY);
      case RESUMED -> {
        ledger.pause(caseNumber, limit, owed.start(), WHY);
        ledger.resume(caseNumber, limit, Owed.TODAY, WHY);
      }
    }
  }

  /** A case whose deadline is over before the notice comes. */
  void openAndMeet(Owed owed) {
    String caseNumber = files.open(CaseKind.RECTIFICATION, county(owed).code(), "31430102MT00000000", "湖南试验律师事务所", OFFICER);
    start(caseNumber, owed);
    ledger.meet(caseNumber, owed.kind().limit(), Owed.TODAY, WHY);
  }

  private String begin(Owed owed) {
    String caseNumber = files.open(CaseKind.RECTIFICATION, county(owed).code(), "31430102MT00000000", "湖南试验律师事务所", OFFICER);
    start(caseNumber, owed);
    // with the transient mark that a start form leaves
    runtime.startProcessInstanceById(diagrams.get(owed.kind().limit()), caseNumber,
        Variables.createVariables().putValueTyped("formRecorded", Variables.booleanValue(true, true)));
    return caseNumber;
  }

  private void start(String caseNumber, Owed owed) {
    Owed.Kind kind = owed.kind();
    if (kind.clock() == ClockKind.HOURS) {
      ledger.startAt(caseNumber, kind.limit(), county(owed).name(), owed.start().atStartOfDay(Law.ZONE).toInstant(), WHY);
    } else {
      ledger.start(caseNumber, kind.limit(), county(owed).name(), owed.start(), WHY, kind.length());
    }
  }

  /** Case numbers have no gaps, so cases of one bureau are opened one after the other. */
  private Unit county(Owed owed) {
    return counties.get(owed.number() % counties.size());
  }
}
