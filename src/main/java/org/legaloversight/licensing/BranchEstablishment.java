package org.legaloversight.licensing;

import java.util.List;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.casework.FormValues;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.register.Firm;
import org.legaloversight.register.FirmAdmissions;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.register.LicenceNumber;
import org.legaloversight.register.NewFirm;
import org.springframework.stereotype.Component;

/**
 * A firm opens a branch (律师法 19, 律师事务所管理办法 33 to 36). Its account applies, but where the branch is to be the case is reviewed and
 * the branch supervised; the bureau of the firm reads it.
 */
@Component
class BranchEstablishment implements LicenceMatter {

  private final Applications applications;
  private final Applicants applicants;
  private final BranchConditions conditions;
  private final FirmRegister register;
  private final FirmAdmissions admissions;
  private final Units units;

  BranchEstablishment(Applications applications, Applicants applicants, BranchConditions conditions, FirmRegister register,
      FirmAdmissions admissions, Units units) {
    this.applications = applications;
    this.applicants = applicants;
    this.conditions = conditions;
    this.register = register;
    this.admissions = admissions;
    this.units = units;
  }

  @Override
  public String process() {
    return "branch-establishment";
  }

  @Override
  public CaseKind kind() {
    return CaseKind.BRANCH_ESTABLISHMENT;
  }

  /** Branches are not among the matters that Hunan lets such counties receive. */
  @Override
  public boolean delegable() {
    return false;
  }

  /** Several at once contradict each other only by their name. */
  @Override
  public boolean contradictsItself(String scope, String other) {
    return scope.equals(other);
  }

  @Override
  public String open(SubmittedForm form) {
    Firm firm = register.named(form.text("firm"));
    String county = form.text("county");
    if (county.equals(CountyOptions.ELSEWHERE)) {
      throw new Refusal("在外省、自治区、直辖市设立分所的，由分所所在地的司法行政机关受理（律师事务所管理办法第36条），请向当地提出。");
    }
    if (firm.headOffice() != null) {
      throw new Refusal("“" + firm.name() + "”是分所，分所不能再设分所；请选择总所。");
    }
    String receiver = units.cityOf(county).code();
    if (!Applicants.own(form.by(), firm) && !form.by().holds(Role.OFFICER, receiver)) {
      throw new Refusal("只有“" + firm.name() + "”本所或者分所所在地的" + units.unit(receiver).name() + "的承办人可以提出本项申请。");
    }
    String name = form.text("name");
    return applications.open(this, form, new Sought(firm, null, null, firm.name(), "设立分所（" + name + "）",
        firm.unit().equals(county) ? null : firm.unit(), applicants.appliedOn(form), name, county));
  }

  @Override
  public List<Condition> conditions(LicenceApplication application, FormValues filed) {
    return conditions.of(register.firm(application.firm()), application.appliedOn(), filed);
  }

  @Override
  public String granting(LicenceApplication application, FormValues filed) {
    return "准予" + application.applicant() + "设立分所“" + filed.text("name") + "”，住所" + filed.text("address") + "，自本决定作出之日起登记在册";
  }

  @Override
  public void carryOut(LicenceApplication application, FormValues filed) {
    Firm firm = register.firm(application.firm());
    String county = filed.text("county");
    String licence = admissions.nextLicence(county);
    admissions.license(new NewFirm(new LicenceNumber(licence), filed.text("name"), firm.kind(), firm.licence(), county,
        filed.text("address"), BranchConditions.lawyers(filed), filed.text("head")), application.caseNumber());
    application.licensed(licence);
  }

  /** It is where the branch is to be. */
  @Override
  public boolean movesWith(LicenceApplication application, String office) {
    return false;
  }

  /** The licence is the branch's, which has none before the decision. */
  @Override
  public String holder(LicenceApplication application) {
    return application.licence();
  }
}
