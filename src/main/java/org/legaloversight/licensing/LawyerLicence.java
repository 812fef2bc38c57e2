package org.legaloversight.licensing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.casework.FormValues;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.deadline.ChineseDate;
import org.legaloversight.deadline.TimeLimits;
import org.legaloversight.register.Firm;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.register.LawyerAdmissions;
import org.legaloversight.register.NewLawyer;
import org.legaloversight.register.Sex;
import org.springframework.stereotype.Component;

/** A first licence to practise, full time or part time (律师法 5 to 7, 12; 律师执业管理办法 6 to 15). */
@Component
class LawyerLicence implements LicenceMatter {

  /** How long the bar's opinion that the internship was passed is good for (申请律师执业人员实习管理规则 36). */
  private static final String OPINION_VALID = "T98a";

  enum Kind { FULL_TIME, PART_TIME }

  private final Applications applications;
  private final Applicants applicants;
  private final FirmRegister register;
  private final LawyerAdmissions admissions;
  private final TimeLimits limits;

  LawyerLicence(Applications applications, Applicants applicants, FirmRegister register, LawyerAdmissions admissions, TimeLimits limits) {
    this.applications = applications;
    this.applicants = applicants;
    this.register = register;
    this.admissions = admissions;
    this.limits = limits;
  }

  @Override
  public String process() {
    return "lawyer-licence";
  }

  @Override
  public CaseKind kind() {
    return CaseKind.LAWYER_LICENCE;
  }

  @Override
  public boolean delegable() {
    return true;
  }

  @Override
  public Set<String> variants(FormValues filed) {
    return Set.of(filed.text("kind"));
  }

  @Override
  public String open(SubmittedForm form) {
    Firm firm = applicants.firm(form, this);
    String name = form.text("name");
    form.choice("kind", Kind.class);
    return applications.open(this, form, new Sought(firm, null, form.text("qualification"), name, "律师执业许可（" + name + "）", null,
        applicants.appliedOn(form)));
  }

  @Override
  public List<Condition> conditions(LicenceApplication application, FormValues filed) {
    Firm firm = register.firm(application.firm());
    List<Condition> all = new ArrayList<>();
    all.add(LicensingRule.QUALIFICATION.forTheOfficer("资格证书编号" + filed.text("qualification")));
    all.add(internship(application, filed));
    all.add(LicensingRule.CONDUCT.forTheOfficer("承诺书和所在地证明"));
    all.add(LicensingRule.NOT_EXCLUDED.forTheOfficer("无民事行为能力或者限制民事行为能力、受过刑事处罚（过失犯罪除外）、被开除公职或者被吊销律师、公证员执业证书"));
    all.add(LicensingRule.HIRED.forTheOfficer("与" + firm.name() + "签订的劳动（聘用）合同"));
    all.add(LicensingRule.FIRM_OPEN.unlessEnding(firm, "，不再接收律师"));
    if (filed.choice("kind", Kind.class) == Kind.PART_TIME) {
      all.add(LicensingRule.ACADEMIC.forTheOfficer("所在单位：" + filed.text("employer")));
    }
    return all;
  }

  /** The opinion must be valid on the day of the application; that it runs out during the review harms nobody. */
  private Condition internship(LicenceApplication application, FormValues filed) {
    LocalDate passed = filed.date("passedOn");
    LocalDate until = passed.plusYears(limits.inForce(OPINION_VALID, application.appliedOn()).length());
    LocalDate applied = application.appliedOn();
    if (passed.isAfter(applied)) {
      return LicensingRule.INTERNSHIP.notMet("考核合格意见的日期" + passed + "晚于申请日期" + applied);
    }
    return applied.isAfter(until)
        ? LicensingRule.INTERNSHIP.notMet("考核合格意见（" + ChineseDate.of(passed) + "）的有效期至" + ChineseDate.of(until) + "，申请时已过期，应当重新考核")
        : LicensingRule.INTERNSHIP.forTheOfficer("考核合格意见（" + ChineseDate.of(passed) + "）有效期至" + ChineseDate.of(until));
  }

  @Override
  public String granting(LicenceApplication application, FormValues filed) {
    boolean partTime = filed.choice("kind", Kind.class) == Kind.PART_TIME;
    return "准予" + application.applicant() + "在" + register.firm(application.firm()).name() + "从事" + (partTime ? "兼职" : "专职") + "律师执业";
  }

  @Override
  public void carryOut(LicenceApplication application, FormValues filed) {
    boolean partTime = filed.choice("kind", Kind.class) == Kind.PART_TIME;
    application.admitted(admissions.admit(new NewLawyer(application.applicant(), application.firm(), partTime,
        filed.choice("sex", Sex.class)), application.caseNumber()));
  }
}
