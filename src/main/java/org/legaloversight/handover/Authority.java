package org.legaloversight.handover;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.legaloversight.Refusal;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.jurisdiction.Unit;
import org.legaloversight.jurisdiction.Units;
import org.springframework.stereotype.Component;

/** Whose work a head may arrange. */
@Component
public class Authority {

  private final Units units;

  Authority(Units units) {
    this.units = units;
  }

  /** The desks of the units whose head the person is. */
  public Set<Desk> desksUnder(Staff person) {
    return person.desks().stream().filter(desk -> desk.role() == Role.HEAD)
        .flatMap(head -> Role.HANDLERS.stream().map(role -> new Desk(role, head.holder()))).collect(Collectors.toSet());
  }

  /** Whether the person is head of the unit that one of the desks is at. */
  public boolean heads(Staff person, Collection<Desk> desks) {
    return desksUnder(person).stream().anyMatch(desks::contains);
  }

  /** Whether the person is head of that unit or of one above it; a desk of an association counts with the bureau of its region. */
  public boolean headsAbove(Staff person, Collection<Desk> desks) {
    return desks.stream().filter(desk -> desk.role() != Role.FIRM).anyMatch(desk -> person.heads(units, desk.holder()));
  }

  /** The same desk one level up; empty at the province. */
  public Optional<Desk> above(Desk desk) {
    Unit unit = units.unit(desk.holder());
    return Optional.ofNullable(unit.parent()).map(parent -> new Desk(desk.role(), parent));
  }

  /** @throws Refusal for a firm's account and for somebody without any desk */
  public void insistOnStaff(Staff person) {
    if (person.desks().stream().allMatch(desk -> desk.role() == Role.FIRM)) {
      throw new Refusal("只有司法行政机关和律师协会的岗位人员可以办理移交、代理和回避。");
    }
  }
}
