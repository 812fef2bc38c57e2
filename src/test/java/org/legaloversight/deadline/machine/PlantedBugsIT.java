package org.legaloversight.deadline.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.legaloversight.deadline.BugsInTheCount;
import org.legaloversight.deadline.process.BugsInTheEngine;

/** Each bug that the machine was built against is planted once, and the machine must find it; without it the same moves break nothing. */
class PlantedBugsIT {

  private static final long SEED = Long.getLong("machine.seed", 7);
  private static final int STEPS = 600;
  /** Rare bugs need more than one run: a reminder must have fired, its case be open still, and a newer diagram be there. */
  private static final int RUNS = 5;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static World world;

  @BeforeAll
  static void a_platform_that_can_be_made_faulty() {
    world = new World("seeded_bugs", 0,
        Stream.concat(Stream.of(BugsInTheEngine.ALL), Stream.of(BugsInTheCount.class, CrookedCalendars.class)).toArray(Class<?>[]::new));
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @Test
  void without_a_bug_the_same_moves_break_nothing() {
    Machine machine = new Machine(world, Aftermath.NONE);
    assertThat(machine.run(Moves.of(SEED, STEPS))).isEmpty();
    System.out.printf("no bug planted: %d moves break nothing%n", machine.moves());
  }

  @ParameterizedTest
  @EnumSource
  void the_machine_finds(SeededBug bug) {
    world.clear();
    bug.plant();
    try {
      Machine machine = new Machine(world, bug);
      Optional<Failure> found = search(machine);
      assertThat(found).as("what breaks when %s", bug).isPresent();
      assertThat(found.get().broken()).as("what breaks when %s", bug).anyMatch(broken -> broken.startsWith(bug.rule()));
      System.out.printf("%s: %s. Found in %d moves: %s%n", bug.name(), bug, machine.moves(), String.join("; ", found.get().broken()));
    } finally {
      SeededBug.remove();
    }
  }

  @Test
  void what_breaks_is_told_with_fewer_moves() {
    SeededBug.UNIT_MOVE_DROPS_DATE.plant();
    try {
      Machine machine = new Machine(world, SeededBug.UNIT_MOVE_DROPS_DATE);
      Failure found = search(machine).orElseThrow();
      Failure shortest = Shrinking.of(found, found.rule(), machine, PATIENCE);
      assertThat(shortest.told()).as("a case begins and moves").hasSize(2);
      System.out.printf("%d moves shrink to %s%n", found.steps().size(), shortest);
    } finally {
      SeededBug.remove();
    }
  }

  private static Optional<Failure> search(Machine machine) {
    return LongStream.range(SEED, SEED + RUNS).mapToObj(seed -> machine.run(Moves.of(seed, STEPS))).flatMap(Optional::stream).findFirst();
  }
}
