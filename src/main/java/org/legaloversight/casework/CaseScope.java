package org.legaloversight.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.legaloversight.Refusal;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.jurisdiction.Unit;
import org.legaloversight.jurisdiction.Units;
import org.springframework.stereotype.Component;

/**
 * Which cases a person may see, the one rule of every page and every query: those of the bureaus that the person's bureau covers, and
 * those that concern one of these beside their own; for an association, those of the city it belongs to; for a firm, its own. Nobody
 * else sees any, and whoever has withdrawn from a case ({@link Recused}) does not see that one.
 */
@Component
public class CaseScope {

  private final CaseFiles caseFiles;
  private final Units units;
  private final Recused recused;

  CaseScope(CaseFiles caseFiles, Units units, Recused recused) {
    this.caseFiles = caseFiles;
    this.units = units;
    this.recused = recused;
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
        units.all().stream().map(Unit::code).filter(code -> person.oversees(units, code)).toList(),
        person.desks().stream().filter(desk -> desk.role() == Role.FIRM).map(Desk::holder).sorted().toList(),
        recused.cases(person.userId()));
  }

  /** Whether the person has withdrawn from the case. */
  public boolean recused(Staff person, String caseNumber) {
    return recused.cases(person.userId()).contains(caseNumber);
  }

  /** @throws Refusal in the words for a case that there is not, when the person has withdrawn from it */
  public void refuseRecused(Staff person, String caseNumber) {
    if (recused(person, caseNumber)) {
      throw new UnknownCase(caseNumber);
    }
  }

  private boolean sees(Staff person, Unit unit) {
    return person.oversees(units, unit.code()) || person.desks().contains(units.associationOf(unit.code()));
  }

  /**
   * A case is within reach when its supervising unit is one of these, or the bureau that it concerns too, or its firm, and the person has
   * not withdrawn from it.
   *
   * @param units region codes of supervising units
   * @param overseen those of them that the person oversees at a bureau: an association has none, as no case concerns a further one
   * @param firms licences
   * @param recused case numbers
   */
  public record Reach(List<String> units, List<String> overseen, List<String> firms, List<String> recused) {

    public Reach {
      units = List.copyOf(units);
      overseen = List.copyOf(overseen);
      firms = List.copyOf(firms);
      recused = List.copyOf(recused);
    }

    /**
     * The same in SQL, over a case file named {@code f}, with {@link #parameters}. Only the columns that are needed, and each compared by
     * itself, so that the database can take the index of each.
     */
    public String condition() {
      List<String> ways = new ArrayList<>();
      if (!units.isEmpty()) {
        ways.add("f.unit = any(:units)");
      }
      if (!overseen.isEmpty()) {
        ways.add("f.concerned = any(:overseen)");
      }
      if (!firms.isEmpty()) {
        ways.add("f.firm_licence = any(:firms)");
      }
      String within = ways.isEmpty() ? "false" : "(" + String.join(" or ", ways) + ")";
      return recused.isEmpty() ? within : within + " and f.number <> all(:recused)";
    }

    /** What {@link #condition} may ask for, by name; what it does not ask for may be set all the same. */
    public Map<String, String[]> parameters() {
      return Map.of("units", units.toArray(String[]::new), "overseen", overseen.toArray(String[]::new), "firms", firms.toArray(String[]::new),
          "recused", recused.toArray(String[]::new));
    }

    /** Whether it holds no case at all. */
    public boolean none() {
      return units.isEmpty() && firms.isEmpty();
    }

    /** Only what is within reach of the bureau {@code unit} or of those below it. */
    public Reach within(Units all, String unit) {
      return new Reach(units.stream().filter(code -> all.covers(unit, code)).toList(),
          overseen.stream().filter(code -> all.covers(unit, code)).toList(), List.of(), recused);
    }

    /** Only those of these cases. */
    public List<CaseFile> among(List<CaseFile> files) {
      return files.stream().filter(this::holds).toList();
    }

    /** Whether the case is within reach. */
    public boolean holds(CaseFile file) {
      return !recused.contains(file.number()) && (units.contains(file.unit()) || file.concerned() != null && overseen.contains(file.concerned())
          || file.firmLicence() != null && firms.contains(file.firmLicence()));
    }
  }
}
