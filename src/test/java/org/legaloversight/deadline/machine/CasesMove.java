package org.legaloversight.deadline.machine;

import static org.legaloversight.deadline.machine.Chance.ILLEGAL;
import static org.legaloversight.deadline.machine.Chance.LEGAL;

import java.util.List;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.register.FirmRegister;

/** What happens to one case from outside: it moves to another unit or to another version of its diagram. */
enum CasesMove implements Move {

  MOVE_UNIT(7, "the case moves to another unit",
      (now, n) -> Chance.legal(now.kind().trial() || !unit(n).equals(now.unit())),
      (world, now, n) -> {
        if (now.kind().trial()) {
          world.node().bean(CaseFiles.class).moveUnit(now.number(), unit(n));
        } else {
          world.node().bean(FirmRegister.class).move(now.of().firm(), unit(n), "迁址");
        }
        return "to " + unit(n);
      }),

  MOVE_NOWHERE(1, "the case moves to a unit that does not exist",
      (now, n) -> ILLEGAL,
      (world, now, n) -> {
        world.node().bean(CaseFiles.class).moveUnit(now.number(), "439999");
        return "";
      }),

  MIGRATE(12, "the case is moved to the newest diagram",
      (now, n) -> LEGAL.unless(now.instance() == null || newest(now).equals(now.diagram())),
      (world, now, n) -> new Migrations(world.node().engine()).move(now.kind(), List.of(now.instance()), now.diagram(), newest(now), n));

  private static final List<String> UNITS = List.of("430102", "430103", "430104", "430105", "430202");

  private final int weight;
  private final String words;
  private final Guard guard;
  private final Deed deed;

  CasesMove(int weight, String words, Guard guard, Deed deed) {
    this.weight = weight;
    this.words = words;
    this.guard = guard;
    this.deed = deed;
  }

  static String unit(int n) {
    return UNITS.get(n % UNITS.size());
  }

  private static String newest(Situation now) {
    return new Diagrams(now.world().node().engine()).versions(now.kind()).get(0).getId();
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
