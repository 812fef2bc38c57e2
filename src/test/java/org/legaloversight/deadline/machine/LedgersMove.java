package org.legaloversight.deadline.machine;

import static org.legaloversight.deadline.machine.Chance.ILLEGAL;
import static org.legaloversight.deadline.machine.Chance.LEGAL;

import java.time.LocalDate;
import java.util.Map;
import org.legaloversight.Refusal;
import org.legaloversight.deadline.DeadlineLedger;

/** What is decided about a clock. */
enum LedgersMove implements Move {

  PAUSE(12, "the clock is paused",
      (now, n) -> {
        LocalDate on = now.today().minusDays(pausedAgo(n));
        return Chance.legal(now.deadline().running() && now.kind().trial() && !on.isAfter(now.today())
            && !on.isBefore(now.world().ledger().lastStep(now.deadline())) && !on.isAfter(now.due()));
      },
      (world, now, n) -> {
        ledger(world).pause(now.number(), now.kind().limit(), now.today().minusDays(pausedAgo(n)), "专家评审");
        return "from " + now.today().minusDays(pausedAgo(n));
      }),

  RESUME(12, "the clock goes on",
      (now, n) -> {
        LocalDate on = now.today().minusDays(resumedAgo(n));
        return Chance.legal(now.deadline().paused() && !on.isAfter(now.today()) && !on.isBefore(now.deadline().pausedOn()));
      },
      (world, now, n) -> {
        ledger(world).resume(now.number(), now.kind().limit(), now.today().minusDays(resumedAgo(n)), "评审完毕");
        return "from " + now.today().minusDays(resumedAgo(n));
      }),

  EXTEND(8, "the deadline is prolonged while its task is open",
      (now, n) -> {
        int longest = switch (now.kind()) {
          case T11 -> 0;
          case T107 -> 30;
          case T01 -> 6;
        };
        return Chance.legal(now.deadline().running() && more(now, n) <= longest && !now.today().isAfter(now.due()))
            .unless(OfficersMove.far(now));
      },
      (world, now, n) -> {
        ledger(world).extend(now.number(), now.kind().limit(), more(now, n), "案情复杂");
        return "by " + more(now, n);
      }),

  COUNT_ANEW(4, "it is counted anew from another day",
      (now, n) -> Chance.legal(now.deadline().open()),
      (world, now, n) -> {
        ledger(world).restart(now.number(), now.kind().limit(), now.today().minusDays(n % 25), "受理日期登记有误");
        return "from " + now.today().minusDays(n % 25);
      }),

  START_AGAIN(3, "it is started a second time",
      (now, n) -> ILLEGAL.unless(!now.deadline().open()),
      (world, now, n) -> {
        ledger(world).start(now.number(), now.kind().limit(), owedBy(now), now.today(), "重复登记");
        return "";
      }),

  MISS(4, "it is put down as missed",
      (now, n) -> Chance.legal(now.deadline().running() && now.over()).unless(!now.kind().trial()),
      (world, now, n) -> {
        ledger(world).miss(now.number(), now.kind().limit());
        return "";
      }),

  COUNT_ANEW_AND_RETURN(4, "it is counted anew and the task is returned in one transaction",
      (now, n) -> Chance.legal(now.deadline().open()).unless(now.task().isEmpty() || !now.kind().trial()),
      (world, now, n) -> {
        world.together(() -> {
          ledger(world).restart(now.number(), now.kind().limit(), now.today().minusDays(n % 25), "受理日期登记有误");
          world.desks().submit("officer" + now.unit(), now.number(), now.kind().task(), Map.of("decision", "RETURN"));
        });
        return "from " + now.today().minusDays(n % 25);
      }),

  THINK_BETTER(4, "it is counted anew in a transaction that is rolled back",
      (now, n) -> ILLEGAL.unless(now.task().isEmpty()),
      (world, now, n) -> {
        world.together(() -> {
          ledger(world).restart(now.number(), now.kind().limit(), now.today().minusDays(n % 25), "受理日期登记有误");
          world.node().engine().getTaskService().setPriority(now.task().orElseThrow().id(), n % 100);
          throw new Refusal("再想想。");
        });
        return "";
      }),

  END(2, "the case is given up: its deadlines are cancelled and its process ends",
      (now, n) -> LEGAL.unless(!now.kind().trial()),
      (world, now, n) -> {
        if (now.instance() != null) {
          world.endProcess(now.instance());
        }
        ledger(world).cancelAll(now.number(), "撤回申请");
        world.close(now.of());
        return "";
      });

  private final int weight;
  private final String words;
  private final Guard guard;
  private final Deed deed;

  LedgersMove(int weight, String words, Guard guard, Deed deed) {
    this.weight = weight;
    this.words = words;
    this.guard = guard;
    this.deed = deed;
  }

  private static DeadlineLedger ledger(World world) {
    return world.node().bean(DeadlineLedger.class);
  }

  private static String owedBy(Situation now) {
    return now.world().database().sql("select owed_by from deadline where id = ?").param(now.deadline().id()).query(String.class).single();
  }

  /** Mostly today or a few days ago, at times tomorrow. */
  private static int pausedAgo(int n) {
    return new int[] {0, 0, 0, 1, 2, 5, 9, -1}[n % 8];
  }

  private static int resumedAgo(int n) {
    return new int[] {0, 0, 0, 0, 1, 3, -1}[n % 7];
  }

  /** Days or months, at times more than may be. */
  private static int more(Situation now, int n) {
    return 1 + n % (now.kind() == Kind.T01 ? 8 : 40);
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
    return true;
  }

  @Override
  public Chance chance(Situation now, int n) {
    return guard.chance(now, n);
  }

  @Override
  public String happen(World world, Situation now, int n) {
    return deed.happen(world, now, n);
  }
}
