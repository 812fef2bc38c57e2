package org.legaloversight.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.legaloversight.Refusal;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class DeadlineRaceTest {

  private static final LocalDate SERVED = LocalDate.of(2026, 2, 12);
  private static final LocalDate DUE = LocalDate.of(2026, 3, 12);

  @Autowired DeadlineLedger ledger;
  @Autowired RepositoryService repository;
  @Autowired MovableClock clock;

  private final String caseNumber = LimitsDeployed.newCase();

  @BeforeEach
  void deploy() {
    LimitsDeployed.to(repository);
    clock.moveTo(Instant.parse("2026-03-12T15:59:59Z"));
  }

  private void start() {
    ledger.start(caseNumber, "T01", "某所", SERVED, "测试");
  }

  @RepeatedTest(20)
  void two_starts_at_the_same_second_leave_one_running() throws Exception {
    assertThat(refusals(this::start, this::start)).isEqualTo(1);
    assertThat(ledger.of(caseNumber)).hasSize(1);
  }

  @RepeatedTest(20)
  void of_a_report_and_the_expiry_at_the_same_second_one_wins() throws Exception {
    start();
    assertThat(refusals(() -> ledger.meet(caseNumber, "T01", DUE, "测试"), () -> ledger.miss(caseNumber, "T01"))).isEqualTo(1);
    assertThat(ledger.current(caseNumber, "T01").orElseThrow().state()).isIn(DeadlineState.MET, DeadlineState.MISSED);
  }

  @RepeatedTest(20)
  void two_extensions_at_the_same_second_never_count_from_the_same_day() throws Exception {
    start();
    refusals(() -> ledger.extend(caseNumber, "T01", 1, "测试"), () -> ledger.extend(caseNumber, "T01", 1, "测试"));
    Deadline extended = ledger.current(caseNumber, "T01").orElseThrow();
    long times = ledger.history(extended).stream().filter(event -> event.what() == What.EXTEND).count();
    assertThat(extended.dueDay()).isEqualTo(times == 1 ? "2026-04-13" : "2026-05-13");
    assertThat(ledger.replay(extended)).isEqualTo(extended.dueAt());
  }

  private static long refusals(Runnable one, Runnable other) throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    var threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<Boolean>> outcomes = threads.invokeAll(List.of(refused(one, together), refused(other, together)), 20, TimeUnit.SECONDS);
      return (outcomes.get(0).get() ? 1 : 0) + (outcomes.get(1).get() ? 1 : 0);
    } finally {
      threads.shutdownNow();
    }
  }

  private static Callable<Boolean> refused(Runnable change, CyclicBarrier together) {
    return () -> {
      together.await();
      try {
        change.run();
        return false;
      } catch (Refusal e) {
        return true;
      }
    };
  }
}
