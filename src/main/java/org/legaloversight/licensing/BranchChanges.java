package org.legaloversight.licensing;

import org.legaloversight.DiagramVocabulary;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the diagram branch-change may ask, each method taking the case number. */
@Component("branchChanges")
@DiagramVocabulary
@Transactional(readOnly = true)
public class BranchChanges {

  private final LicenceApplications applications;

  BranchChanges(LicenceApplications applications) {
    this.applications = applications;
  }

  /** Whether the case is there because its firm has another name, and the firm is still to apply. */
  public boolean awaited(String caseNumber) {
    return applications.application(caseNumber).state() == ApplicationState.AWAITED;
  }

  /** Whether it has changed already and is only filed. */
  public boolean filed(String caseNumber) {
    return ChangeOfBranch.of(applications.application(caseNumber)) == ChangeOfBranch.ADDRESS;
  }

  /** Whether it was granted or recorded. */
  public boolean changed(String caseNumber) {
    ApplicationState state = applications.application(caseNumber).state();
    return state == ApplicationState.GRANTED || state == ApplicationState.RECORDED;
  }
}
