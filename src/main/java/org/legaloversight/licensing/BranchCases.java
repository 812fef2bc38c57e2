package org.legaloversight.licensing;

import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.register.FirmMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The changes of a branch are its firm's cases, yet they go where the branch goes (律师事务所管理办法 64). */
@Component
class BranchCases {

  private final LicenceApplications applications;
  private final CaseFiles caseFiles;

  BranchCases(LicenceApplications applications, CaseFiles caseFiles) {
    this.applications = applications;
    this.caseFiles = caseFiles;
  }

  @EventListener
  void moved(FirmMoved moved) {
    applications.ofBranch(moved.licence()).stream().map(each -> caseFiles.file(each.caseNumber()))
        .filter(file -> file.running() && file.unit().equals(moved.fromUnit())).map(CaseFile::number)
        .forEach(caseNumber -> caseFiles.moveUnit(caseNumber, moved.toUnit()));
  }
}
