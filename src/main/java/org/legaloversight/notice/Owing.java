package org.legaloversight.notice;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.deadline.Deadline;
import org.legaloversight.deadline.Duty;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Level;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Unit;
import org.legaloversight.jurisdiction.Units;
import org.springframework.stereotype.Component;

/**
 * Whose deadline it is. The ledger keeps the name of who owes it; a bureau answers through its desks, an association and a firm
 * through theirs, and for whom nobody has a desk here, such as a lawyer or a firm without a licence yet, the bureau that supervises the case.
 */
@Component
class Owing {

  private final Units units;
  private final CaseFiles caseFiles;

  Owing(Units units, CaseFiles caseFiles) {
    this.units = units;
    this.caseFiles = caseFiles;
  }

  /** Who is reminded. */
  List<Desk> near(Deadline deadline) {
    return outside(deadline).map(List::of).orElseGet(() -> bureau(unit(deadline), EnumSet.of(Role.OFFICER)));
  }

  /** Who hears that it has passed: that a party has let its time pass is also its bureau's business. */
  List<Desk> overdue(Deadline deadline) {
    if (deadline.duty() != Duty.ORGAN) {
      return Stream.concat(outside(deadline).stream(), bureau(file(deadline).unit(), EnumSet.of(Role.OFFICER)).stream()).toList();
    }
    return outside(deadline).map(List::of).orElseGet(() -> bureau(unit(deadline), EnumSet.of(Role.OFFICER, Role.HEAD)));
  }

  /** A state has lasted its time: whoever supervises the case has to know. */
  List<Desk> ended(Deadline deadline) {
    return bureau(file(deadline).unit(), EnumSet.of(Role.OFFICER));
  }

  /** One level above the bureau that owes it, as the timeline says; nobody for the province, which answers for itself. */
  List<Desk> above(Deadline deadline) {
    String upper = units.unit(unit(deadline)).parent();
    return upper == null ? List.of() : bureau(upper, EnumSet.of(Role.OFFICER, Role.HEAD, Role.SUPERVISOR));
  }

  private Optional<Desk> outside(Deadline deadline) {
    CaseFile file = file(deadline);
    if (deadline.owedBy().equals(file.firmName())) {
      return file.firm();
    }
    return units.all().stream().filter(unit -> unit.level() != Level.COUNTY && unit.barName().equals(deadline.owedBy())).findFirst()
        .map(unit -> new Desk(Role.BAR, unit.code()));
  }

  private String unit(Deadline deadline) {
    return units.all().stream().filter(unit -> unit.name().equals(deadline.owedBy())).map(Unit::code).findFirst()
        .orElseGet(() -> file(deadline).unit());
  }

  private CaseFile file(Deadline deadline) {
    return caseFiles.file(deadline.caseNumber());
  }

  private static List<Desk> bureau(String unit, Set<Role> roles) {
    return roles.stream().map(role -> new Desk(role, unit)).toList();
  }
}
