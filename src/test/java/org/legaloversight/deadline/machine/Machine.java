package org.legaloversight.deadline.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.legaloversight.Refusal;

/** Makes moves one after the other and looks after each whether all still holds. */
final class Machine {

  private final World world;
  private final Aftermath aftermath;
  private int moves;
  private int refused;

  Machine(World world, Aftermath aftermath) {
    this.world = world;
    this.aftermath = aftermath;
  }

  /** @return what broke; empty when nothing did */
  Optional<Failure> run(List<Step> steps) {
    world.clear();
    aftermath.begin(world);
    try {
      return take(steps);
    } finally {
      aftermath.end(world);
    }
  }

  private Optional<Failure> take(List<Step> steps) {
    Invariant invariant = new Invariant(world);
    Failure soFar = new Failure(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Step step : steps) {
      String words = take(step, soFar.broken());
      if (words != null) {
        moves++;
        soFar.steps().add(step);
        soFar.told().add(soFar.steps().size() + ". " + words);
        soFar.broken().addAll(invariant.broken(soFar.steps().size()));
      }
      if (!soFar.broken().isEmpty()) {
        return Optional.of(soFar);
      }
    }
    return Optional.empty();
  }

  /** @return what happened, in words; null when nothing was to be done */
  private String take(Step step, List<String> broken) {
    world.nextNode();
    RunningCase of = step.move().toOneCase() ? world.at(step.slot()) : null;
    if (step.move().toOneCase() && of == null) {
      RunningCase opened = new Opening(world).open(step.slot(), step.n());
      world.open(step.slot(), opened);
      return opened + " begins on " + world.today();
    }
    Situation now = of == null ? null : Situation.of(world, of);
    String what = (of == null ? "" : of + ": ") + step.move().words();
    return switch (step.move().chance(now, step.n())) {
      case LEGAL -> what + " " + done(step, now, broken);
      case ILLEGAL -> what + ", refused: " + refused(step, now, broken);
      case IDLE -> null;
    };
  }

  private String done(Step step, Situation now, List<String> broken) {
    try {
      String details = step.move().happen(world, now, step.n());
      aftermath.after(world, step, now);
      return details;
    } catch (Broken e) {
      broken.add(e.getMessage());
    } catch (RuntimeException e) {
      broken.add("a legal move succeeds: " + step.move() + " " + e);
    }
    return "(failed)";
  }

  private String refused(Step step, Situation now, List<String> broken) {
    refused++;
    String before = Footprint.of(world.database(), world.numbers());
    try {
      step.move().happen(world, now, step.n());
      broken.add("an illegal move is refused: " + step.move());
      return "it was not";
    } catch (Refusal | ProcessEngineException e) {
      if (!Footprint.of(world.database(), world.numbers()).equals(before)) {
        broken.add("what is refused changes nothing: " + step.move());
      }
      return e.getMessage();
    }
  }

  /** How many it has made in all runs. */
  int moves() {
    return moves;
  }

  /** How many of them were refused, as they had to be. */
  int refused() {
    return refused;
  }
}
