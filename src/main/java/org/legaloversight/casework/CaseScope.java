package org.legaloversight.casework;

import java.util.List;
import org.legaloversight.Refusal;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.jurisdiction.Unit;
import org.legaloversight.jurisdiction.Units;
import org.springframework.stereotype.Component;

/**
 * Which cases a person may see, the one rule of every page and every query: those of the bureaus that the person's bureau covers;
 * for an association, those of the city it belongs to; for a firm, its own. Nobody else sees any.
 */
@Component
public class CaseScope {

  private final CaseFiles caseFiles;
  private final Units units;

  CaseScope(CaseFiles caseFiles, Units units) {
    this.caseFiles = caseFiles;
    this.units = units;
  }

  /**
   * The case with this number, however its brackets and blanks are typed.
   *
   * @throws Refusal in the same words whether there is no such case or the person may not see it
   */
  public CaseFile visible(Staff person, String typed) {
    CaseFile file = caseFiles.file(CaseNumber.typed(typed));
    if (!of(person).holds(file)) {
      throw new UnknownCase(file.number());
    }
    return file;
  }

  /** What the person may see, for a query over cases. */
  public Reach of(Staff person) {
    return new Reach(units.all().stream().filter(unit -> sees(person, unit)).map(Unit::code).toList(),
        person.desks().stream().filter(desk -> desk.role() == Role.FIRM).map(Desk::holder).sorted().toList());
  }

  private boolean sees(Staff person, Unit unit) {
    return person.oversees(units, unit.code()) || person.holds(Role.BAR, units.cityOf(unit.code()).code());
  }

  /**
   * A case is within reach when its supervising unit is one of these, or its firm.
   *
   * @param units region codes
   * @param firms licences
   */
  public record Reach(List<String> units, List<String> firms) {

    public Reach {
      units = List.copyOf(units);
      firms = List.copyOf(firms);
    }

    /** Whether it holds no case at all. */
    public boolean none() {
      return units.isEmpty() && firms.isEmpty();
    }

    /** Only what is within reach of the bureau {@code unit} or of those below it. */
    public Reach within(Units all, String unit) {
      return new Reach(units.stream().filter(code -> all.covers(unit, code)).toList(), List.of());
    }

    /** Whether the case is within reach. */
    public boolean holds(CaseFile file) {
      return units.contains(file.unit()) || firms.contains(file.firmLicence());
    }
  }
}
