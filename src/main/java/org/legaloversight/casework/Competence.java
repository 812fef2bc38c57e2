package org.legaloversight.casework;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Level;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.jurisdiction.Unit;
import org.legaloversight.jurisdiction.Units;
import org.springframework.stereotype.Component;

/**
 * Who of which unit may act on a case, the one rule of every page, beside {@link CaseScope}, which says who sees it: a case belongs to its
 * supervising unit and to those above that one, at each of them its officers and its heads act, and its other desks read.
 */
@Component
public class Competence {

  private final Units units;

  Competence(Units units) {
    this.units = units;
  }

  /** Whether the person reads the case as one of the bureaus that oversee it: all of it, not only what a party is told. */
  public boolean oversees(Staff person, CaseFile file) {
    return person.oversees(units, file.unit());
  }

  /** The desk under which the person acts on the case for a bureau; of several the one at the lowest: a county's code is the greatest. */
  public Optional<Desk> handling(Staff person, CaseFile file) {
    return person.desks().stream().filter(desk -> Role.HANDLERS.contains(desk.role()) && units.covers(desk.holder(), file.unit()))
        .max(Comparator.comparing(Desk::holder).thenComparing(Desk::id));
  }

  /** Whether the person is a head of the supervising unit or of one above it. */
  public boolean heads(Staff person, CaseFile file) {
    return person.heads(units, file.unit());
  }

  /** The bureau of that tier for the case: the county follows the firm, and is a city or the province for the firms these supervise directly. */
  public Unit responsible(CaseFile file, Level tier) {
    return switch (tier) {
      case COUNTY -> units.unit(file.unit());
      case CITY -> units.cityOf(file.unit());
      case PROVINCE -> units.province();
    };
  }

  /** The desks of the bureaus at which somebody acts on the case, from the province down. */
  public List<Desk> handlers(CaseFile file) {
    return units.all().stream().filter(unit -> units.covers(unit.code(), file.unit()))
        .flatMap(unit -> Role.HANDLERS.stream().map(role -> new Desk(role, unit.code()))).toList();
  }

  /** Whether tasks of the case come to the desk: one of {@link #handlers}, or that of an association of the same regions. */
  public boolean comesTo(Desk desk, CaseFile file) {
    return (desk.role() == Role.BAR || Role.HANDLERS.contains(desk.role())) && units.covers(desk.holder(), file.unit());
  }

  /** The desk of the association that the firm of the case belongs to. */
  public Desk association(CaseFile file) {
    return units.associationOf(file.unit());
  }
}
