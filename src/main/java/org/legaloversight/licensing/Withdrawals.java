package org.legaloversight.licensing;

import java.util.List;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseNumber;
import org.legaloversight.casework.CaseOpener;
import org.legaloversight.casework.CaseScope;
import org.legaloversight.casework.FormOptions;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Staff;
import org.springframework.stereotype.Component;

/** The applicant takes an application back before it is decided: from the firm's account, or at the counter. */
@Component
class Withdrawals implements CaseOpener, FormOptions {

  private final LicenceApplications applications;
  private final LicenceMatters matters;
  private final Applicants applicants;
  private final CaseFiles caseFiles;
  private final CaseScope scope;
  private final Reviews reviews;
  private final DeadlineLedger ledger;
  private final CurrentStaff staff;

  Withdrawals(LicenceApplications applications, LicenceMatters matters, Applicants applicants, CaseFiles caseFiles,
      CaseScope scope, Reviews reviews, DeadlineLedger ledger, CurrentStaff staff) {
    this.applications = applications;
    this.matters = matters;
    this.applicants = applicants;
    this.caseFiles = caseFiles;
    this.scope = scope;
    this.reviews = reviews;
    this.ledger = ledger;
    this.staff = staff;
  }

  @Override
  public String process() {
    return "licence-withdrawal";
  }

  @Override
  public String open(SubmittedForm form) {
    LicenceApplication application = applications.application(CaseNumber.typed(form.text("caseNumber")));
    scope.refuseRecused(form.by(), application.caseNumber());
    if (!may(form.by(), application)) {
      throw new Refusal("只有申请人或者受理机关的承办人可以登记撤回本项申请。");
    }
    application.mustBeUndecided("撤回");
    return application.caseNumber();
  }

  void carryOut(LicenceApplication application) {
    application.withdraw();
    ledger.cancelAll(application.caseNumber(), "申请人撤回申请");
    reviews.stop(application.caseNumber());
  }

  private boolean may(Staff by, LicenceApplication application) {
    String unit = caseFiles.file(application.caseNumber()).unit();
    LicenceMatter matter = matters.of(application);
    return application.firm() != null && by.holds(Role.FIRM, application.firm()) && !matter.ownMotion(matters.filed(application))
        || applicants.atCounter(by, matter, unit);
  }

  @Override
  public String key() {
    return "applicationOptions";
  }

  @Override
  public List<Option> options() {
    Staff person = staff.require();
    return applications.findByStateInOrderByCaseNumber(ApplicationState.UNDECIDED).stream()
        .filter(each -> may(person, each) && !scope.recused(person, each.caseNumber()))
        .map(each -> new Option(each.caseNumber() + "　" + each.subject(), each.caseNumber())).toList();
  }
}
