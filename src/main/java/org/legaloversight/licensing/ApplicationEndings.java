package org.legaloversight.licensing;

import java.util.Set;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseEnding;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.casework.CaseProcessEnded;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.jurisdiction.Staff;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How an application ends, by its own process or because another decision took its ground away. */
@Component
@Transactional
class ApplicationEndings implements CaseEnding {

  private final LicenceApplications applications;
  private final LicenceMatters matters;
  private final CaseFiles caseFiles;
  private final Reviews reviews;
  private final DeadlineLedger ledger;

  ApplicationEndings(LicenceApplications applications, LicenceMatters matters, CaseFiles caseFiles, Reviews reviews, DeadlineLedger ledger) {
    this.applications = applications;
    this.matters = matters;
    this.caseFiles = caseFiles;
    this.reviews = reviews;
    this.ledger = ledger;
  }

  @Override
  public Set<CaseKind> kinds() {
    return matters.kinds();
  }

  @Override
  public void end(String caseNumber, Ground ground) {
    applications.application(caseNumber).end();
    ledger.cancelAll(caseNumber, ground.label());
    if (ground == Ground.ANNULLED) {
      caseFiles.close(caseNumber, ground.label());
    }
    reviews.stop(caseNumber);
  }

  /** Nobody but the applicant can apply. */
  @Override
  public String openAgain(String caseNumber, Staff by) {
    throw new Refusal("许可申请只能由申请人重新提出，不能另立新案；请告知申请人。");
  }

  @EventListener
  void ended(CaseProcessEnded ended) {
    if (matters.has(ended.process()) && caseFiles.file(ended.caseNumber()).running()) {
      LicenceApplication application = applications.application(ended.caseNumber());
      caseFiles.close(ended.caseNumber(), matters.of(application).outcome(application, matters.filed(application)));
    }
  }
}
