package org.legaloversight.deadline.machine;

import static org.legaloversight.deadline.machine.Chance.ILLEGAL;
import static org.legaloversight.deadline.machine.Chance.LEGAL;

import java.util.List;
import java.util.Map;
import org.legaloversight.deadline.DeadlineLedger;

/** What people do at their desks. */
enum OfficersMove implements Move {

  CLAIM(6, "the officer claims the task",
      (now, n) -> LEGAL.unless(now.task().isEmpty()),
      (world, now, n) -> world.desks().as("officer" + now.unit(), () -> {
        world.node().engine().getTaskService().claim(now.task().orElseThrow().id(), "officer" + now.unit());
        return "";
      })),

  CLAIM_FROM_ELSEWHERE(2, "an officer of another county claims the task",
      (now, n) -> ILLEGAL.unless(now.task().isEmpty()),
      (world, now, n) -> world.desks().as("officer433125", () -> {
        world.node().engine().getTaskService().claim(now.task().orElseThrow().id(), "officer433125");
        return "";
      })),

  UNCLAIM(5, "the officer lets go of the task",
      (now, n) -> LEGAL.unless(now.task().filter(task -> task.assignee() != null).isEmpty()),
      (world, now, n) -> world.desks().as("officer" + now.unit(), () -> {
        world.node().engine().getTaskService().claim(now.task().orElseThrow().id(), null);
        return "";
      })),

  RETURN(12, "the task is returned and opens again",
      (now, n) -> Chance.legal(now.kind().trial() || inTime(now)).unless(now.task().isEmpty() || torn(now)),
      (world, now, n) -> {
        if (now.kind().trial()) {
          world.desks().submit("officer" + now.unit(), now.number(), now.kind().task(), Map.of("decision", "RETURN"));
        } else {
          ask(world, now, 1);
          decide(world, now, "REFUSE");
        }
        return "";
      }),

  PROLONG(6, "the firm asks for more months and gets them",
      (now, n) -> Chance.legal(inTime(now)).unless(now.kind().trial() || now.task().isEmpty() || torn(now) || far(now)),
      (world, now, n) -> {
        ask(world, now, 1 + n % 3);
        decide(world, now, "GRANT");
        return 1 + n % 3 + " months";
      }),

  DONE(3, "the task is done and the case ends",
      (now, n) -> LEGAL.unless(now.task().isEmpty() && now.task("userTask_recheckOnSite").isEmpty()),
      (world, now, n) -> {
        if (now.kind().trial()) {
          world.desks().submit("officer" + now.unit(), now.number(), now.kind().task(), Map.of("decision", "DONE"));
          if (now.deadline().open()) {
            world.node().bean(DeadlineLedger.class).meet(now.number(), now.kind().limit(), now.today(), "审查完毕");
          }
        } else {
          finish(world, now);
        }
        world.close(now.of());
        return "";
      }),

  EXPLAIN(4, "the delay is explained and the case ends",
      (now, n) -> LEGAL.unless(now.task("userTask_explainDelay").isEmpty()),
      (world, now, n) -> {
        world.node().bean(DeadlineLedger.class).cancelAll(now.number(), "已说明逾期");
        world.desks().submit("head" + now.unit(), now.number(), "userTask_explainDelay", Map.of());
        world.close(now.of());
        return "";
      }),

  WITHDRAW(2, "the order is withdrawn",
      (now, n) -> LEGAL.unless(now.kind().trial() || now.task().isEmpty()),
      (world, now, n) -> {
        world.desks().start("head" + now.unit(), "firm-rectification-withdrawal", Map.of("caseNumber", now.number(), "reason", "情况变化"));
        world.close(now.of());
        return "";
      });

  private static final int FAR = 500;

  private final int weight;
  private final String words;
  private final Guard guard;
  private final Deed deed;

  OfficersMove(int weight, String words, Guard guard, Deed deed) {
    this.weight = weight;
    this.words = words;
    this.guard = guard;
    this.deed = deed;
  }

  /** Both the day shown and the day counted with the newest calendar: the one refuses the asking, the other the granting. */
  private static boolean inTime(Situation now) {
    return !now.today().isAfter(now.due()) && now.deadline().running();
  }

  /** The two disagree on whether it is too late. */
  private static boolean torn(Situation now) {
    return !now.kind().trial() && now.now().isAfter(now.deadline().dueAt().toInstant()) != now.over();
  }

  static boolean far(Situation now) {
    return now.due().isAfter(now.today().plusDays(FAR));
  }

  private static void ask(World world, Situation now, int months) {
    world.desks().submit("firm" + now.of().firm(), now.number(), now.kind().task(),
        Map.of("decision", "EXTEND", "months", months, "reason", "装修未完"));
  }

  private static void decide(World world, Situation now, String decision) {
    world.desks().submit("head" + now.unit(), now.number(), "userTask_decideExtension", Map.of("decision", decision, "opinion", "意见"));
  }

  private static void finish(World world, Situation now) {
    if (now.task().isPresent()) {
      world.desks().submit("firm" + now.of().firm(), now.number(), now.kind().task(), Map.of("decision", "REPORT", "report", "已全部整改"));
    }
    world.desks().submit("officer" + now.unit(), now.number(), "userTask_recheckOnSite", Map.of("recheckedOn", now.today().toString(),
        "inspector1", "张三", "inspector2", "李四", "results", List.of(Map.of("result", "DONE"))));
    world.desks().submit("head" + now.unit(), now.number(), "userTask_confirmRecheck", Map.of("decision", "PASSED", "opinion", "意见"));
    if (now.task("userTask_acknowledgeNotice").isPresent()) {
      world.desks().submit("officer" + now.city(), now.number(), "userTask_acknowledgeNotice", Map.of());
    }
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
