package org.legaloversight.engine;

import java.util.List;
import java.util.stream.Stream;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Level;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Unit;
import org.legaloversight.jurisdiction.Units;

/** A desk as the engine's group: the name is what people read, such as 芙蓉区司法局承办人. */
public record DeskGroup(Desk desk, String name) {

  /** The desks of every bureau and association; those of firms come and go with the firms. */
  public static List<DeskGroup> of(Units units) {
    return units.all().stream().flatMap(DeskGroup::of).toList();
  }

  private static Stream<DeskGroup> of(Unit unit) {
    Stream<DeskGroup> bureau = Stream.of(
        new DeskGroup(new Desk(Role.OFFICER, unit.code()), unit.name() + "承办人"),
        new DeskGroup(new Desk(Role.HEAD, unit.code()), unit.name() + "负责人"),
        new DeskGroup(new Desk(Role.SUPERVISOR, unit.code()), unit.name() + "监督员"));
    return unit.level() == Level.COUNTY ? bureau
        : Stream.concat(bureau, Stream.of(new DeskGroup(new Desk(Role.BAR, unit.code()), unit.barName())));
  }

  /** The group id in the engine. */
  public String id() {
    return desk.id();
  }
}
