package org.legaloversight.deadline.machine;

import static org.legaloversight.deadline.machine.Chance.ILLEGAL;
import static org.legaloversight.deadline.machine.Chance.LEGAL;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.legaloversight.calendar.Notice;
import org.legaloversight.calendar.Notices;
import org.legaloversight.deadline.DeadlineRounds;
import org.legaloversight.deadline.machine.Diagrams.Change;
import org.legaloversight.deadline.machine.Diagrams.Mistake;
import org.legaloversight.jurisdiction.Staff;

/** What happens to all cases at once: time, diagrams, nodes and calendars. */
enum PlatformsMove implements Move {

  TIME_PASSES(22, "time passes and what is due fires",
      LEGAL,
      (world, n) -> {
        Duration time = time(n);
        world.clock().advance(time);
        world.due().forEach(world.desks()::fireDue);
        return words(world, time);
      }),

  TIME_PASSES_UNNOTICED(5, "time passes while nobody fires anything",
      LEGAL,
      (world, n) -> {
        world.clock().advance(time(n));
        return words(world, time(n));
      }),

  RELEASE(6, "a modeler releases a diagram",
      LEGAL,
      (world, n) -> {
        Kind kind = kind(n);
        Change change = kind.trial() ? Change.values()[n / 8 % Change.values().length] : Change.RENAMED;
        new Diagrams(world.node().engine()).release(kind, change);
        return kind.process() + " " + change;
      }),

  RELEASE_WRONG(1, "a modeler tries to release a diagram",
      ILLEGAL,
      (world, n) -> {
        Mistake mistake = kind(n).trial() && n / 8 % 2 == 0 ? Mistake.TWO_TIMERS : Mistake.WRONG_PLACE;
        new Diagrams(world.node().engine()).release(kind(n), mistake);
        return kind(n).process() + " " + mistake;
      }),

  MIGRATE_ALL(3, "all cases of a process are moved to the newest diagram",
      LEGAL,
      (world, n) -> {
        List<ProcessDefinition> versions = new Diagrams(world.node().engine()).versions(kind(n));
        versions.stream().skip(1).map(ProcessDefinition::getId).filter(old -> !world.instances(old).isEmpty()).forEach(old ->
            new Migrations(world.node().engine()).move(kind(n), world.instances(old), old, versions.get(0).getId(), n / 3));
        return kind(n).process();
      }),

  FORGET(3, "the nodes restart their engines' memory",
      LEGAL,
      (world, n) -> world.forget()),

  RESTART(2, "a node starts or stops",
      LEGAL,
      (world, n) -> world.restart()),

  LOAD_NOTICE(4, "a notice is loaded",
      LEGAL,
      (world, n) -> {
        Notice notice = MadeUpNotice.of(2026 + n % 3, n);
        Notices notices = world.node().bean(Notices.class);
        if (notices.changes(notice).isEmpty()) {
          return "that changes nothing";
        }
        notices.publish(notice, "国办发明电〔" + (notice.year() - 1) + "〕" + n + "号", clerk());
        if (n % 2 == 0) {
          world.node().errands().run();
        } else {
          world.node().errands().drop();
        }
        return "for " + notice.year() + (n % 2 == 0 ? "" : " by a node that dies before it recounts");
      }),

  LOAD_WRONG_NOTICE(1, "a notice that contradicts itself is loaded",
      ILLEGAL,
      (world, n) -> "" + world.node().bean(Notices.class).publish(MadeUpNotice.wrong(2027), "国办发明电〔2026〕9号", clerk())),

  RECOUNT(6, "the ledger is counted with the newest calendar",
      LEGAL,
      (world, n) -> {
        world.node().bean(DeadlineRounds.class).recount();
        int left = world.database().sql("""
            select count(*) from deadline where state in ('RUNNING', 'PAUSED')
              and calendar_version < (select max(version) from calendar_notice)""").query(Integer.class).single();
        if (left > 0) {
          throw new Broken("a recount leaves no open deadline with an older calendar: " + left);
        }
        return "";
      });

  private final int weight;
  private final String words;
  private final Chance chance;
  private final OnAll deed;

  PlatformsMove(int weight, String words, Chance chance, OnAll deed) {
    this.weight = weight;
    this.words = words;
    this.chance = chance;
    this.deed = deed;
  }

  /** What is done without regard to a case. */
  @FunctionalInterface
  private interface OnAll {
    String happen(World world, int n);
  }

  private static Staff clerk() {
    return new Staff("admin", "管理员", Set.of());
  }

  private static Kind kind(int n) {
    return Kind.values()[n % Kind.values().length];
  }

  /** From an hour to three weeks. */
  private static Duration time(int n) {
    int much = 1 + n / 16 % 8;
    return switch (n % 8) {
      case 0, 1, 2 -> Duration.ofHours(much);
      case 3, 4, 5 -> Duration.ofDays(much);
      case 6 -> Duration.ofSeconds(much * 3599L);
      default -> Duration.ofDays(2L * much + 5);
    };
  }

  private static String words(World world, Duration time) {
    return time + ", it is " + world.clock().instant().atZone(org.legaloversight.Law.ZONE).toLocalDateTime();
  }

  @Override
  public int weight() {
    return weight;
  }

  @Override
  public String words() {
    return words;
  }

  @Override
  public boolean toOneCase() {
    return false;
  }

  @Override
  public Chance chance(Situation now, int n) {
    return chance;
  }

  @Override
  public String happen(World world, Situation now, int n) {
    return deed.happen(world, n);
  }
}
