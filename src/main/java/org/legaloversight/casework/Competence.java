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
 * supervising unit and to those above that one, at each of them its officers and its heads act, and its other desks read. A bureau that it
 * concerns too ({@link CaseFile#concerned}) reads it, with those above, and does the tasks that come to its desks; for the case it does not act.
 */
@Component
public class Competence {

  private final Units units;

  Competence(Units units) {
    this.units = units;
  }

  /** Whether the person reads the case as one of the bureaus that oversee it: all of it, not only what a party is told. */
  public boolean oversees(Staff person, CaseFile file) {
    return file.bureaus().stream().anyMatch(unit -> person.oversees(units, unit));
  }

  /** The desk under which the person acts on the case for a bureau; of several the one at the lowest: a county's code is the greatest. */
  public Optional<Desk> handling(Staff person, CaseFile file) {
    return lowest(person, file.unit());
  }

  /** As {@link #handling}, for the bureau that the case concerns too and those above it. */
  public Optional<Desk> concerned(Staff person, CaseFile file) {
    return Optional.ofNullable(file.concerned()).flatMap(unit -> lowest(person, unit));
  }

  private Optional<Desk> lowest(Staff person, String unit) {
    return person.desks().stream().filter(desk -> Role.HANDLERS.contains(desk.role()) && units.covers(desk.holder(), unit))
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

  /** The desks of the bureaus to which tasks of the case come, from the province down. */
  public List<Desk> handlers(CaseFile file) {
    return units.all().stream().filter(unit -> comesTo(unit.code(), file))
        .flatMap(unit -> Role.HANDLERS.stream().map(role -> new Desk(role, unit.code()))).toList();
  }

  /** Whether tasks of the case come to the desk: one of {@link #handlers}, or that of an association of the supervising unit's regions. */
  public boolean comesTo(Desk desk, CaseFile file) {
    return desk.role() == Role.BAR && units.covers(desk.holder(), file.unit()) || Role.HANDLERS.contains(desk.role()) && comesTo(desk.holder(), file);
  }

  private boolean comesTo(String bureau, CaseFile file) {
    return file.bureaus().stream().anyMatch(unit -> units.covers(bureau, unit));
  }

  /** The desk of the association that the firm of the case belongs to. */
  public Desk association(CaseFile file) {
    return units.associationOf(file.unit());
  }
}
