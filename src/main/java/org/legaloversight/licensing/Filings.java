package org.legaloversight.licensing;

import java.time.Clock;
import org.legaloversight.DiagramVocabulary;
import org.legaloversight.Law;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseFiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the diagram of a filing may ask and do, each method taking the case number. */
@Component("filings")
@DiagramVocabulary
@Transactional
public class Filings {

  private final LicenceApplications applications;
  private final LicenceMatters matters;
  private final FilingPapers papers;
  private final CaseFiles caseFiles;
  private final InTime inTime;
  private final Clock clock;

  Filings(LicenceApplications applications, LicenceMatters matters, FilingPapers papers, CaseFiles caseFiles, InTime inTime, Clock clock) {
    this.applications = applications;
    this.matters = matters;
    this.papers = papers;
    this.caseFiles = caseFiles;
    this.inTime = inTime;
    this.clock = clock;
  }

  public void passOn(String caseNumber) {
    applications.application(caseNumber).passOn(Law.today(clock));
  }

  public void sendBack(String caseNumber) {
    applications.application(caseNumber).sendBack();
  }

  /** From now on the register tells of it; a firm that came into another county is that county's from now on (律师事务所管理办法 27, 64). */
  public void record(String caseNumber) {
    LicenceApplication application = applications.application(caseNumber);
    String former = caseFiles.file(caseNumber).unit();
    application.record(Law.today(clock));
    matters.of(application).carryOut(application, matters.filed(application));
    papers.issue(application, former);
  }

  /** Whether the firm came under another county by it. */
  public boolean changedCounty(String caseNumber) {
    CaseFile file = caseFiles.file(caseNumber);
    return file.concerned() != null && !file.concerned().equals(file.unit());
  }

  /** Whether the fifteen days were over on the day of filing. */
  public boolean late(String caseNumber) {
    return inTime.late(applications.application(caseNumber));
  }
}
