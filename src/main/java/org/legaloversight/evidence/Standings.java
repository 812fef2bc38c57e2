package org.legaloversight.evidence;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseScope;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.jurisdiction.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds out where a person stands to a case. */
@Component
public class Standings {

  private static final Set<Role> HANDLERS = EnumSet.of(Role.OFFICER, Role.HEAD);

  private final CaseScope scope;
  private final CaseFiles caseFiles;
  private final Units units;

  Standings(CaseScope scope, CaseFiles caseFiles, Units units) {
    this.scope = scope;
    this.caseFiles = caseFiles;
    this.units = units;
  }

  /** @throws org.legaloversight.Refusal in the same words whether there is no such case or the person may not see it */
  public Standing of(Staff person, String typed) {
    CaseFile file = scope.visible(person, typed);
    if (person.oversees(units, file.unit())) {
      return new Standing(person, file, Side.BUREAU, handling(person, file).orElse(null));
    }
    Desk firm = new Desk(Role.FIRM, file.firmLicence());
    return person.desks().contains(firm) ? new Standing(person, file, Side.FIRM, firm)
        : new Standing(person, file, Side.BAR, new Desk(Role.BAR, units.cityOf(file.unit()).code()));
  }

  /** As {@link #of}, and it stays so until the caller's transaction ends: nobody else changes or closes the case before. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Standing locking(Staff person, String typed) {
    caseFiles.lock(scope.visible(person, typed).number());
    return of(person, typed);
  }

  /** Of several desks the one at the lowest bureau: a county's code is the greatest. */
  private Optional<Desk> handling(Staff person, CaseFile file) {
    return person.desks().stream().filter(desk -> HANDLERS.contains(desk.role()) && units.covers(desk.holder(), file.unit()))
        .max(Comparator.comparing(Desk::holder).thenComparing(Desk::id));
  }
}
