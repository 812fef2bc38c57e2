package org.legaloversight.engine;

import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.legaloversight.DiagramVocabulary;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.Competence;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Level;
import org.legaloversight.jurisdiction.Role;
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

  DeskExpressions(CaseFiles caseFiles, Competence competence) {
    this.caseFiles = caseFiles;
    this.competence = competence;
  }

  /** The supervising unit's desk: the county, or the city or province for the firms it supervises directly. */
  public String county(DelegateExecution execution, String role) {
    return desk(role, execution, Level.COUNTY);
  }

  /** The desk at the city above the supervising unit. */
  public String city(DelegateExecution execution, String role) {
    return desk(role, execution, Level.CITY);
  }

  public String province(DelegateExecution execution, String role) {
    return desk(role, execution, Level.PROVINCE);
  }

  /** The bar of the city. */
  public String bar(DelegateExecution execution) {
    return competence.association(file(execution)).id();
  }

  /** The firm's own account. */
  public String firm(DelegateExecution execution) {
    return file(execution).firm().id();
  }

  private CaseFile file(DelegateExecution execution) {
    return caseFiles.file(execution.getProcessBusinessKey());
  }

  private String desk(String role, DelegateExecution execution, Level tier) {
    return new Desk(Role.valueOf(role.toUpperCase(Locale.ROOT)), competence.responsible(file(execution), tier).code()).id();
  }
}
