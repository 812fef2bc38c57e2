package org.legaloversight.licensing;

import java.util.EnumSet;
import java.util.Set;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.register.FirmMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Cases of a branch are its firm's, yet they lie where the branch is, and the bureau of where the firm is reads them (律师事务所管理办法 64). */
@Component
class BranchCases {

  /** A filing concerns the county to which the branch moves, and not that of its firm. */
  private static final Set<ApplicationState> READ_BY_THE_FIRMS_BUREAU = EnumSet.range(ApplicationState.AWAITED, ApplicationState.EXAMINING);

  private final LicenceApplications applications;
  private final LicenceMatters matters;
  private final CaseFiles caseFiles;

  BranchCases(LicenceApplications applications, LicenceMatters matters, CaseFiles caseFiles) {
    this.applications = applications;
    this.matters = matters;
    this.caseFiles = caseFiles;
  }

  @EventListener
  void branchMoved(FirmMoved moved) {
    applications.ofBranch(moved.licence()).stream().map(each -> caseFiles.file(each.caseNumber()))
        .filter(file -> file.running() && file.unit().equals(moved.fromUnit())).map(CaseFile::number)
        .forEach(caseNumber -> caseFiles.moveUnit(caseNumber, moved.toUnit()));
  }

  @EventListener
  void firmMoved(FirmMoved moved) {
    applications.concerning(moved.licence(), READ_BY_THE_FIRMS_BUREAU).stream()
        .filter(each -> !matters.of(each).movesWith(each, moved.licence())).map(LicenceApplication::caseNumber)
        .filter(caseNumber -> moved.fromUnit().equals(caseFiles.file(caseNumber).concerned()))
        .forEach(caseNumber -> caseFiles.concern(caseNumber, moved.toUnit()));
  }
}
