package org.legaloversight.licensing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.DocumentDraft;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.DocumentSource;
import org.legaloversight.casework.FormValues;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.deadline.ChineseDate;
import org.legaloversight.jurisdiction.Units;
import org.springframework.stereotype.Component;

/** What the province tells a firm when it has recorded what was filed. */
@Component
class FilingPapers implements DocumentSource {

  private final LicenceApplications applications;
  private final LicenceMatters matters;
  private final OfficialDocuments documents;
  private final CaseFiles caseFiles;
  private final InTime inTime;
  private final Units units;

  FilingPapers(LicenceApplications applications, LicenceMatters matters, OfficialDocuments documents, CaseFiles caseFiles, InTime inTime,
      Units units) {
    this.applications = applications;
    this.matters = matters;
    this.documents = documents;
    this.caseFiles = caseFiles;
    this.inTime = inTime;
    this.units = units;
  }

  /** @param former region code of the unit that supervised the firm before it was recorded */
  void issue(LicenceApplication application, String former) {
    documents.issue(application.caseNumber(), draft(application, former));
  }

  private DocumentDraft draft(LicenceApplication application, String former) {
    FormValues filed = matters.filed(application);
    CaseFile file = caseFiles.file(application.caseNumber());
    Map<String, Object> values = new HashMap<>(Map.of("申请人", application.applicant(), "备案事项", application.subject(),
        "报送日期", ChineseDate.of(application.appliedOn()), "变更日期", ChineseDate.of(filed.date("changedOn")),
        "备案届满日", ChineseDate.of(inTime.of(application).dueDay()), "备案内容", matters.of(application).granting(application, filed)));
    values.put("逾期备案", inTime.late(application));
    values.put("变更主管机关", file.concerned() != null);
    values.put("原主管机关", units.unit(former).name());
    return new DocumentDraft(DocumentKind.FILING_RECEIPT, units.province().code(), values);
  }

  @Override
  public List<DocumentDraft> upcoming(String caseNumber) {
    return applications.findById(caseNumber).filter(each -> each.state() == ApplicationState.PASSED_ON)
        .map(each -> draft(each, caseFiles.file(caseNumber).unit())).stream().toList();
  }

  /** What it says is in the timeline, and nobody fills it in again. */
  @Override
  public Optional<DocumentDraft> again(String caseNumber, DocumentKind kind) {
    return Optional.empty();
  }
}
