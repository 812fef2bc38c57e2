package org.legaloversight.licensing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.DocumentDraft;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.DocumentSource;
import org.legaloversight.casework.FormValues;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.licensing.ReviewDecisions.Finding;
import org.legaloversight.register.Lawyer;
import org.legaloversight.register.LawyerRegister;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What the bureau at a lawyer's former firm certifies: whether anything bars the change, above all a complaint that is being looked into,
 * which no register shows. Asked before the application is received, and once more before the decision (律师执业管理办法 20, 21).
 */
@Component
class Certificates implements DocumentSource {

  private static final String AT_FIRST = "userTask_certify";
  private static final String AGAIN = "userTask_certifyAgain";

  private final LicenceApplications applications;
  private final LicenceMatters matters;
  private final FiledApplications filed;
  private final LawyerRegister lawyers;
  private final CaseFiles caseFiles;
  private final OfficialDocuments documents;

  Certificates(LicenceApplications applications, LicenceMatters matters, FiledApplications filed, LawyerRegister lawyers, CaseFiles caseFiles,
      OfficialDocuments documents) {
    this.applications = applications;
    this.matters = matters;
    this.filed = filed;
    this.lawyers = lawyers;
    this.caseFiles = caseFiles;
    this.documents = documents;
  }

  @EventListener(condition = "#form.process() == 'licence-review' and #form.task().startsWith('" + AT_FIRST + "')")
  void certified(SubmittedForm form) {
    LicenceApplication application = applications.application(form.caseNumber());
    documents.issue(form.caseNumber(), draft(application, Optional.of(form)));
  }

  /** The latest one, as a condition; before the first the bureau is still to be asked. */
  static Condition condition(FiledApplications filed, LicenceApplication application) {
    Optional<FormValues> latest = application.caseNumber() == null ? Optional.empty() : filed.last(application, Set.of(AT_FIRST, AGAIN));
    return latest.map(form -> LicensingRule.CERTIFIED.when(form.choice("finding", Finding.class) == Finding.NO_BAR, form.text("facts"), form.text("facts")))
        .orElseGet(() -> LicensingRule.CERTIFIED.forTheOfficer("提出申请后由原主管机关出具"));
  }

  private DocumentDraft draft(LicenceApplication application, Optional<FormValues> form) {
    Lawyer lawyer = lawyers.lawyer(application.lawyer());
    return new DocumentDraft(DocumentKind.TRANSFER_CERTIFICATE, caseFiles.file(application.caseNumber()).concerned(), Map.of(
        "申请事项", application.subject(), "律师姓名", lawyer.name(), "律师执业证号", lawyer.licence(),
        "存在不得变更情形", form.map(each -> each.choice("finding", Finding.class) == Finding.BARRED).orElse(false),
        "核实情况", form.map(each -> each.text("facts")).orElse(DocumentDraft.blank("核实情况")),
        "决定前确认", application.state() == ApplicationState.EXAMINING));
  }

  @Override
  public List<DocumentDraft> upcoming(String caseNumber) {
    return applications.findById(caseNumber).filter(each -> each.state() == ApplicationState.APPLIED && matters.of(each).certified())
        .map(each -> draft(each, Optional.empty())).stream().toList();
  }

  /** Another certificate is given in its task. */
  @Override
  public Optional<DocumentDraft> again(String caseNumber, DocumentKind kind) {
    return Optional.empty();
  }
}
