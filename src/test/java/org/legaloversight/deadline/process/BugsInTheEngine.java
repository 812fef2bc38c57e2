package org.legaloversight.deadline.process;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.legaloversight.deadline.Deadline;
import org.legaloversight.deadline.DeadlineEvent;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.deadline.DeadlineState;
import org.legaloversight.deadline.What;
import org.legaloversight.deadline.machine.SeededBug;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts that keep tasks and timers in step, each of which leaves out its step while its bug is planted. */
public final class BugsInTheEngine {

  public static final Class<?>[] ALL = {BlindComparison.class, LazyFollowing.class, Rearming.class, ManyTimers.class, ForgottenDiagrams.class};

  private BugsInTheEngine() {}

  /** Takes what somebody has set for what was there before. */
  @Primary
  static class BlindComparison extends DatesBefore {

    BlindComparison(JdbcClient database) {
      super(database);
    }

    @Override
    Dated.Shown of(Dated dated) {
      SeededBug unseen = dated instanceof Dated.OfTask ? SeededBug.TASK_DATE_EDITED : SeededBug.TIMER_DATE_EDITED;
      return unseen.planted() ? dated.shown() : super.of(dated);
    }
  }

  /** Does not find the work that should follow the ledger. */
  @Primary
  static class LazyFollowing extends OpenWork {

    private final DeadlineLedger ledger;

    LazyFollowing(Bindings bindings, JdbcClient database, DeadlineLedger ledger) {
      super(bindings, database);
      this.ledger = ledger;
    }

    @Override
    List<Dated> of(CommandContext command, Collection<String> caseNumbers) {
      List<Dated> work = super.of(command, caseNumbers);
      boolean noTimers = SeededBug.TIMER_RUNS_ON_IN_A_PAUSE.planted() && ledger.current(caseNumbers).stream().anyMatch(BugsInTheEngine::paused)
          || SeededBug.TIMER_STAYS_AFTER_EXTENSION.planted() && lastly(What.EXTEND, caseNumbers);
      boolean noTasks = SeededBug.TASK_STAYS_AFTER_NOTICE.planted() && lastly(What.REPROJECT, caseNumbers);
      return work.stream().filter(dated -> dated instanceof Dated.OfTask ? !noTasks : !noTimers).toList();
    }

    private boolean lastly(What what, Collection<String> caseNumbers) {
      return ledger.current(caseNumbers).stream().map(ledger::history).map(BugsInTheEngine::last).anyMatch(event -> event.what() == what);
    }
  }

  /** Lets a migration arm again what has fired (camunda-bpm-platform #3713). */
  @Primary
  static class Rearming extends Rearmed {

    Rearming(JdbcClient database) {
      super(database);
    }

    @Override
    void disarm(WatchedCommand command) {
      if (!SeededBug.MIGRATION_ARMS_AGAIN.planted()) {
        super.disarm(command);
      }
    }
  }

  /** Does not mind a second timer. */
  @Primary
  static class ManyTimers extends OneTimer {

    ManyTimers(Bindings bindings, JdbcClient database) {
      super(bindings, database);
    }

    @Override
    void insist(WatchedCommand command, Collection<Dated> fresh, Obligations obligations) {
      if (!SeededBug.TWO_TIMERS.planted()) {
        super.insist(command, fresh, obligations);
      }
    }
  }

  /** Knows what diagrams say of limits only until the next restart. */
  @Primary
  static class ForgottenDiagrams extends Bindings {

    private final Set<String> known = new HashSet<>();

    ForgottenDiagrams(@Lazy ProcessEngine engine, JdbcClient database) {
      super(engine, database);
    }

    @Override
    BoundDiagram in(String definition) {
      if (SeededBug.LOST_AT_RESTART.planted() && SeededBug.restarted() && known.contains(definition)) {
        return new BoundDiagram(Map.of(), Map.of());
      }
      if (!SeededBug.restarted()) {
        known.add(definition);
      }
      return super.in(definition);
    }
  }

  private static boolean paused(Deadline deadline) {
    return deadline.state() == DeadlineState.PAUSED;
  }

  private static DeadlineEvent last(List<DeadlineEvent> history) {
    return history.get(history.size() - 1);
  }
}
