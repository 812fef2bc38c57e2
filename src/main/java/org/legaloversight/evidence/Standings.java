package org.legaloversight.evidence;

import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseScope;
import org.legaloversight.casework.Competence;
import org.legaloversight.jurisdiction.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds out where a person stands to a case. */
@Component
public class Standings {

  private final CaseScope scope;
  private final CaseFiles caseFiles;
  private final Competence competence;

  Standings(CaseScope scope, CaseFiles caseFiles, Competence competence) {
    this.scope = scope;
    this.caseFiles = caseFiles;
    this.competence = competence;
  }

  /** @throws org.legaloversight.Refusal in the same words whether there is no such case or the person may not see it */
  public Standing of(Staff person, String typed) {
    CaseFile file = scope.visible(person, typed);
    if (competence.oversees(person, file)) {
      return atBureau(person, file);
    }
    return file.firm().filter(person.desks()::contains).map(firm -> new Standing(person, file, Side.FIRM, firm))
        .orElseGet(() -> new Standing(person, file, Side.BAR, competence.association(file)));
  }

  /** Whoever acts on the case for its own bureaus does so, also where the bureau covers the one that it concerns too. */
  private Standing atBureau(Staff person, CaseFile file) {
    return competence.handling(person, file).map(desk -> new Standing(person, file, Side.BUREAU, desk))
        .or(() -> competence.concerned(person, file).map(desk -> new Standing(person, file, Side.CONCERNED, desk)))
        .orElseGet(() -> new Standing(person, file, Side.BUREAU, null));
  }

  /** As {@link #of}, and it stays so until the caller's transaction ends: nobody else changes or closes the case before. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Standing locking(Staff person, String typed) {
    caseFiles.lock(scope.visible(person, typed).number());
    return of(person, typed);
  }
}
