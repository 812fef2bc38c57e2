package org.legaloversight.deadline.machine;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Random moves over running cases on real nodes and a real database; after each of them the ledger, the task and the timer must
 * say the same. {@code -Dmachine.seed=…} repeats a run, {@code -Dmachine.moves=…} makes more moves.
 */
class RandomMovesIT {

  private static final long SEED = Long.getLong("machine.seed", 20261124);
  private static final int MOVES = Integer.getInteger("machine.moves", 3000);
  private static final int RUN = 600;
  private static final int RESTARTS = 2;

  @Test
  void whatever_happens_the_ledger_the_task_and_the_timer_say_the_same() {
    long began = System.nanoTime();
    try (World world = new World("machine", RESTARTS)) {
      Machine machine = new Machine(world, Aftermath.NONE);
      for (long seed = SEED; machine.moves() < MOVES; seed++) {
        Optional<Failure> failure = machine.run(Moves.of(seed, RUN));
        if (failure.isPresent()) {
          fail("-Dmachine.seed=" + seed + " " + failure.get() + "\n\nshorter " + Shrinking.of(failure.get(), failure.get().rule(), machine, Duration.ofMinutes(1)));
        }
      }
      double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
      System.out.printf("%d moves from seed %d in %.0f s, %d of them refused as they had to be%n", machine.moves(), SEED, seconds, machine.refused());
    }
  }
}
