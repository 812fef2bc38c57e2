package org.legaloversight.deadline.machine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.legaloversight.casework.Timeline;
import org.legaloversight.deadline.Deadline;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.deadline.process.Differences;

/** What must hold after every move: the rules on the tables, the count by hand, and the application's own finding. */
final class Invariant {

  private final World world;
  private final Rules rules;
  private final Ledger ledger;
  private final Map<Long, Ledger.Row> seen = new HashMap<>();

  Invariant(World world) {
    this.world = world;
    this.rules = new Rules(world.database());
    this.ledger = world.ledger();
  }

  /** What is broken, in words; empty when nothing is. */
  List<String> broken(int move) {
    List<String> cases = world.numbers();
    world.readDiagrams();
    List<String> broken = new ArrayList<>(rules.broken(cases));
    ledger.rows(cases).forEach(row -> compare(row, broken));
    Differences.foundBy(world.node().application()).stream().filter(words -> cases.stream().anyMatch(words::contains))
        .map(words -> "the application finds nothing out of step: " + words).forEach(broken::add);
    chain(cases, move).forEach(broken::add);
    return broken;
  }

  private void compare(Ledger.Row row, List<String> broken) {
    Ledger.Row before = seen.put(row.id(), row);
    if (before != null && before.content().equals(row.content()) && before.lastEvent() == row.lastEvent()) {
      return;
    }
    if (before != null && !before.open()) {
      broken.add("a settled deadline never changes: " + row);
    }
    Instant byHand = Ledger.endOf(ledger.countedByHand(row, row.calendarVersion()));
    if (!byHand.equals(row.dueAt().toInstant())) {
      broken.add("the due day is the one counted by hand: " + byHand + " by hand, " + row);
    }
    DeadlineLedger application = world.node().bean(DeadlineLedger.class);
    Deadline deadline = application.of(row.caseNumber()).stream()
        .filter(each -> each.limit().equals(row.limitId()) && each.dueAt().equals(row.dueAt().toInstant())).findAny().orElseThrow();
    if (!application.replay(deadline).equals(deadline.dueAt())) {
      broken.add("the journal alone gives the due day: " + application.replay(deadline) + " and " + row);
    }
  }

  /** One case after the other, because a chain takes long. */
  private Stream<String> chain(List<String> cases, int move) {
    return cases.stream().skip(cases.isEmpty() ? 0 : move % cases.size()).limit(1)
        .flatMap(number -> world.node().bean(Timeline.class).firstBrokenLink(number).stream()
            .map(link -> "the chain of events holds: " + number + " breaks at " + link));
  }
}
