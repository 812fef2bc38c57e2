package org.legaloversight.licensing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.casework.FormValues;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.register.FirmAdmissions;
import org.legaloversight.register.FirmKind;
import org.legaloversight.register.LawyerRegister;
import org.legaloversight.register.LicenceNumber;
import org.legaloversight.register.NewFirm;
import org.springframework.stereotype.Component;

/**
 * A firm is established (律师法 14 to 18, 律师事务所管理办法 7 to 25). It has no account before its licence, so the counter of the city files
 * for its founders. Its name is approved first; only then come the papers.
 */
@Component
class FirmEstablishment implements LicenceMatter {

  static final String PROCESS = "firm-establishment";

  private static final int FEWEST_NAMES = 5;
  private static final int MOST_NAMES = 10;

  private final Applications applications;
  private final Applicants applicants;
  private final FounderConditions conditions;
  private final ProposedNames names;
  private final FiledApplications filed;
  private final LawyerRegister lawyers;
  private final FirmAdmissions admissions;
  private final Successors successors;
  private final CaseFiles caseFiles;
  private final Units units;

  FirmEstablishment(Applications applications, Applicants applicants, FounderConditions conditions, ProposedNames names, FiledApplications filed,
      LawyerRegister lawyers, FirmAdmissions admissions, Successors successors, CaseFiles caseFiles, Units units) {
    this.applications = applications;
    this.applicants = applicants;
    this.conditions = conditions;
    this.names = names;
    this.filed = filed;
    this.lawyers = lawyers;
    this.admissions = admissions;
    this.successors = successors;
    this.caseFiles = caseFiles;
    this.units = units;
  }

  @Override
  public String process() {
    return PROCESS;
  }

  @Override
  public CaseKind kind() {
    return CaseKind.FIRM_ESTABLISHMENT;
  }

  /** Not among the matters that Hunan lets counties directly under the province receive (湘司县级监管意见三.9). */
  @Override
  public boolean delegable() {
    return false;
  }

  @Override
  public Set<String> variants(FormValues form) {
    return Set.of(form.text("kind"));
  }

  @Override
  public String open(SubmittedForm form) {
    String county = form.text("county");
    if (county.equals(CountyOptions.ELSEWHERE)) {
      throw new Refusal("在外省、自治区、直辖市设立律师事务所的，请向当地司法行政机关提出。");
    }
    String city = units.cityOf(county).code();
    if (!form.by().holds(Role.OFFICER, city)) {
      throw new Refusal("律师事务所设立由住所所在地的" + units.unit(city).name() + "受理，请到其受理窗口提出。");
    }
    List<String> proposed = names.read(form);
    if (proposed.size() < FEWEST_NAMES || proposed.size() > MOST_NAMES) {
      throw new Refusal("备选名称应为" + FEWEST_NAMES + "至" + MOST_NAMES + "个，且不得重复（湖南律师事务所办事指南二）；现有" + proposed.size() + "个。");
    }
    form.choice("kind", FirmKind.class);
    String head = lawyers.lawyer(form.text("head")).name();
    FounderConditions.founders(form).forEach(lawyers::lawyer);
    return applications.open(this, form, Sought.establishing(county, proposed.get(0), head + "等设立人", applicants.appliedOn(form),
        successors.origin(form).orElse(null)));
  }

  @Override
  public Optional<LocalDate> papersCame(LicenceApplication application) {
    return filed.last(application, "userTask_fileApplication").map(form -> form.date("filedOn"));
  }

  @Override
  public List<Condition> conditions(LicenceApplication application, FormValues form) {
    return conditions.of(form, application.appliedOn(), names.approved(application));
  }

  @Override
  public String granting(LicenceApplication application, FormValues form) {
    FirmKind kind = form.choice("kind", FirmKind.class);
    return "准予设立“" + names.approved(application).orElse(application.subject()) + "”（" + kind.label() + "），住所" + form.text("address");
  }

  @Override
  public void carryOut(LicenceApplication application, FormValues form) {
    String county = form.text("county");
    String licence = admissions.nextLicence(county);
    admissions.license(new NewFirm(new LicenceNumber(licence), names.approved(application).orElseThrow(), form.choice("kind", FirmKind.class), null,
        county, form.text("address"), FounderConditions.founders(form), form.text("head"), successors.succeeded(application)), application.caseNumber());
    application.licensed(licence);
    caseFiles.licensed(application.caseNumber(), licence);
  }

  @Override
  public String outcome(LicenceApplication application, FormValues form) {
    return application.state().label() + (Establishment.givenUp(filed, application) ? "，六个月内未开业" : "");
  }

  @Override
  public String holder(LicenceApplication application) {
    return application.licence();
  }
}
