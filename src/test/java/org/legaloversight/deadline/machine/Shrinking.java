package org.legaloversight.deadline.machine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Looks for fewer moves that break the same rule, by leaving out some and running the rest on fresh cases. */
final class Shrinking {

  private final Machine machine;
  private final String rule;
  private final long end;
  private Failure shortest;

  private Shrinking(Machine machine, Failure failure, String rule, Duration patience) {
    this.machine = machine;
    this.shortest = failure;
    this.rule = rule;
    this.end = System.nanoTime() + patience.toNanos();
  }

  /** @return the shortest that was found in that time, at worst the failure itself */
  static Failure of(Failure failure, String rule, Machine machine, Duration patience) {
    Shrinking shrinking = new Shrinking(machine, failure, rule, patience);
    shrinking.withoutCases();
    shrinking.withoutChunks();
    return shrinking.shortest;
  }

  private void withoutCases() {
    for (int slot = 0; slot < World.SLOTS; slot++) {
      int out = slot;
      attempt(only(step -> !step.move().toOneCase() || step.slot() != out));
    }
  }

  private void withoutChunks() {
    for (int chunk = Math.max(1, shortest.steps().size() / 2); chunk >= 1 && System.nanoTime() < end; chunk /= 2) {
      for (int from = shortest.steps().size() - 1 - chunk; from >= 0; from -= chunk) {
        List<Step> fewer = new ArrayList<>(shortest.steps());
        fewer.subList(from, from + chunk).clear();
        attempt(fewer);
      }
    }
  }

  private List<Step> only(Predicate<Step> kept) {
    return shortest.steps().stream().filter(kept).toList();
  }

  private void attempt(List<Step> fewer) {
    if (fewer.size() < shortest.steps().size() && System.nanoTime() < end) {
      machine.run(fewer).filter(failure -> failure.breaks(rule)).ifPresent(failure -> shortest = failure);
    }
  }
}
