package org.legaloversight.licensing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.casework.FormValues;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.register.Firm;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.register.LawyerRegister;
import org.legaloversight.register.Partnerships;
import org.springframework.stereotype.Component;

/**
 * Firms merge or divide (律师事务所管理办法 30), once they have settled everything between them; of two that merge one applies for both. Who
 * absorbs another has its lawyers with the decision. Where new firms are needed it only allows them to be applied for: the old ones stay as
 * they are until the new ones have their licences, see {@link Merger}. Who does not go on ends as every firm ends.
 */
@Component
class FirmMergerDivision implements LicenceMatter {

  static final String PROCESS = "firm-merger-division";

  private final Applications applications;
  private final Applicants applicants;
  private final Resolutions resolutions;
  private final MergerConditions conditions;
  private final FiledApplications forms;
  private final FirmRegister register;
  private final LawyerRegister lawyers;
  private final Partnerships partnerships;

  FirmMergerDivision(Applications applications, Applicants applicants, Resolutions resolutions, MergerConditions conditions, FiledApplications forms,
      FirmRegister register, LawyerRegister lawyers, Partnerships partnerships) {
    this.applications = applications;
    this.applicants = applicants;
    this.resolutions = resolutions;
    this.conditions = conditions;
    this.forms = forms;
    this.register = register;
    this.lawyers = lawyers;
    this.partnerships = partnerships;
  }

  @Override
  public String process() {
    return PROCESS;
  }

  @Override
  public CaseKind kind() {
    return CaseKind.FIRM_MERGER_DIVISION;
  }

  /** Not among the matters that Hunan lets counties directly under the province receive (湘司县级监管意见三.9). */
  @Override
  public boolean delegable() {
    return false;
  }

  @Override
  public Set<String> variants(FormValues filed) {
    return Set.of(filed.text("what"));
  }

  /** What would change the firms meanwhile. What has only to be filed is a duty of fifteen days, which nothing may keep a firm from. */
  @Override
  public Set<String> contradicts() {
    return Set.of(FirmChangeApproval.PROCESS, "branch-establishment");
  }

  @Override
  public String open(SubmittedForm form) {
    Firm firm = applicants.firm(form, this);
    Reorganization what = form.choice("what", Reorganization.class);
    Firm other = what.merger() ? register.named(form.text("other")) : null;
    LocalDate on = applicants.appliedOn(form);
    refuseBranch(firm);
    what.newFirms(form);
    resolutions.check(firm, form, on);
    if (what.merger()) {
      refuseBranch(other);
      if (firm.licence().equals(other.licence())) {
        throw new Refusal("合并的两家都是“" + firm.name() + "”，请选择另一家律师事务所。");
      }
      resolutions.check(other, new OtherResolution(form), on);
    }
    if (form.date("agreedOn").isAfter(on)) {
      throw new Refusal("“" + form.label("agreedOn") + "”" + form.date("agreedOn") + "晚于提出申请的日期" + on + "：应当先签订协议，请核对日期。");
    }
    MergerConditions.partners(form).forEach(lawyers::lawyer);
    return applications.open(this, form, Sought.merging(firm, other, what.label() + (other == null ? "" : "（与“" + other.name() + "”）"), on, what.name()));
  }

  private static void refuseBranch(Firm firm) {
    if (firm.headOffice() != null) {
      throw new Refusal("“" + firm.name() + "”是分所，不能单独合并、分立；请选择总所。");
    }
  }

  @Override
  public List<Condition> conditions(LicenceApplication application, FormValues filed) {
    return conditions.of(application, filed);
  }

  /** Of the firms it concerns none has another licence; what changes are the certificates of those who come, see {@link Merger}. */
  @Override
  public boolean issues(LicenceApplication application) {
    return false;
  }

  @Override
  public String granting(LicenceApplication application, FormValues filed) {
    Reorganization what = Reorganization.of(application);
    String firm = register.firm(application.firm()).name();
    String charter = what.applicantGoesOn() ? firm + "按报送的文本修改章程、合伙协议；" : "";
    if (what == Reorganization.ABSORPTION) {
      List<String> partners = MergerConditions.partners(filed);
      return "准予" + firm + "吸收合并" + named(application) + "。自本决定作出之日起，该所律师转入" + firm + "执业" + (partners.isEmpty() ? ""
          : "，其中" + partners.stream().map(this::words).collect(Collectors.joining("、")) + "为其合伙人") + "，执业证书交回换发；" + charter
          + "被吸收的律师事务所终止，不得受理新的业务，依法公告、清算后办理注销";
    }
    return "准予" + firm + (what.merger() ? "与" + named(application) + "合并，新设" : "分立，新设") + what.newFirms(filed) + "家律师事务所。新设的律师事务所另行核准名称、申请设立许可；"
        + charter + (what.applicantGoesOn() ? "" : "新设的律师事务所全部取得设立许可后，") + (what.applicantGoesOn() ? firm + "存续" : (what.merger() ? "原两所" : firm)
        + "终止，依法公告、清算后办理注销");
  }

  private String named(LicenceApplication application) {
    Firm other = register.firm(application.otherFirm());
    return other.name() + "（统一社会信用代码" + other.licence() + "）";
  }

  private String words(String lawyer) {
    return ApplicationWords.named(lawyers.lawyer(lawyer));
  }

  @Override
  public String outcome(LicenceApplication application, FormValues filed) {
    return Merger.abandoned(forms, application) ? "准予后不再实施" : application.state().label();
  }

  /** Who may not move now stays behind, and is without a firm when that one is off the register. */
  @Override
  public void carryOut(LicenceApplication application, FormValues filed) {
    if (Reorganization.of(application).founds()) {
      return; // once they have been founded, see Merger
    }
    String caseNumber = application.caseNumber();
    conditions.following(register.firm(application.otherFirm())).forEach(lawyer -> lawyers.follow(lawyer, application.firm(), caseNumber));
    MergerConditions.partners(filed).forEach(lawyer -> partnerships.makePartner(lawyer, caseNumber));
  }
}
