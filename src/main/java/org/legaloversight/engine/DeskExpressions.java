package org.legaloversight.engine;

import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.legaloversight.DiagramVocabulary;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.Competence;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Level;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Unit;
import org.legaloversight.jurisdiction.Units;
import org.springframework.stereotype.Component;

/**
 * The desks that a diagram routes a task to. The unit is the one that supervises the case's firm now, so a task that is
 * created after the firm moved goes to the new county by itself.
 */
@Component("desks")
@DiagramVocabulary
public class DeskExpressions {

  private final CaseFiles caseFiles;
  private final Competence competence;
  private final Units units;

  DeskExpressions(CaseFiles caseFiles, Competence competence, Units units) {
    this.caseFiles = caseFiles;
    this.competence = competence;
    this.units = units;
  }

  /** The supervising unit's desk: the county, or the city or province for the firms it supervises directly. */
  public String county(DelegateExecution execution, String role) {
    return desk(role, competence.responsible(file(execution), Level.COUNTY));
  }

  /** The desk at the city above the supervising unit. */
  public String city(DelegateExecution execution, String role) {
    return desk(role, competence.responsible(file(execution), Level.CITY));
  }

  /** The desk at the bureau that the case concerns beside its supervising unit, such as the county of the firm a lawyer leaves. */
  public String concernedCounty(DelegateExecution execution, String role) {
    return desk(role, units.unit(concerned(execution)));
  }

  /** The desk at the city above the bureau that the case concerns too. */
  public String concernedCity(DelegateExecution execution, String role) {
    return desk(role, units.cityOf(concerned(execution)));
  }

  public String province(DelegateExecution execution, String role) {
    return desk(role, units.province());
  }

  /** The bar of the city. */
  public String bar(DelegateExecution execution) {
    return competence.association(file(execution)).id();
  }

  /** The firm's own account. */
  public String firm(DelegateExecution execution) {
    CaseFile file = file(execution);
    return file.firm().map(Desk::id).orElseThrow(() -> new IllegalStateException("The firm of case " + file.number() + " has no licence yet"));
  }

  private String concerned(DelegateExecution execution) {
    CaseFile file = file(execution);
    return Optional.ofNullable(file.concerned())
        .orElseThrow(() -> new IllegalStateException("Case " + file.number() + " concerns no bureau but its own"));
  }

  private CaseFile file(DelegateExecution execution) {
    return caseFiles.file(execution.getProcessBusinessKey());
  }

  private static String desk(String role, Unit unit) {
    return new Desk(Role.valueOf(role.toUpperCase(Locale.ROOT)), unit.code()).id();
  }
}
