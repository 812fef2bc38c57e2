package org.legaloversight.licensing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.legaloversight.Law;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.casework.FormValues;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.register.Firm;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.register.Lawyer;
import org.legaloversight.register.LawyerRegister;
import org.legaloversight.register.Partnerships;
import org.springframework.stereotype.Component;

/**
 * One firm absorbs another (吸收合并; 律师事务所管理办法 30). The one that goes on applies for both, once they have settled everything between
 * them. With the decision the lawyers of the other are its own; the other then ends as every firm ends.
 */
@Component
class FirmMergerDivision implements LicenceMatter {

  static final String PROCESS = "firm-merger-division";

  private static final String ABSORPTION = "ABSORPTION";

  private final Applications applications;
  private final Applicants applicants;
  private final Resolutions resolutions;
  private final MergerConditions conditions;
  private final FirmRegister register;
  private final LawyerRegister lawyers;
  private final Partnerships partnerships;
  private final DeadlineLedger ledger;
  private final Units units;
  private final Clock clock;

  FirmMergerDivision(Applications applications, Applicants applicants, Resolutions resolutions, MergerConditions conditions, FirmRegister register,
      LawyerRegister lawyers, Partnerships partnerships, DeadlineLedger ledger, Units units, Clock clock) {
    this.applications = applications;
    this.applicants = applicants;
    this.resolutions = resolutions;
    this.conditions = conditions;
    this.register = register;
    this.lawyers = lawyers;
    this.partnerships = partnerships;
    this.ledger = ledger;
    this.units = units;
    this.clock = clock;
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
    return Set.of(ABSORPTION);
  }

  /** What would change the firms meanwhile. What has only to be filed is a duty of fifteen days, which nothing may keep a firm from. */
  @Override
  public Set<String> contradicts() {
    return Set.of(FirmChangeApproval.PROCESS, "branch-establishment");
  }

  @Override
  public String open(SubmittedForm form) {
    Firm firm = applicants.firm(form, this);
    Firm other = register.named(form.text("other"));
    LocalDate on = applicants.appliedOn(form);
    for (Firm each : List.of(firm, other)) {
      if (each.headOffice() != null) {
        throw new Refusal("“" + each.name() + "”是分所，不能单独合并；请选择总所。");
      }
    }
    if (firm.licence().equals(other.licence())) {
      throw new Refusal("存续的和被吸收的都是“" + firm.name() + "”，请选择另一家被吸收的律师事务所。");
    }
    resolutions.check(firm, form, on);
    resolutions.check(other, new OtherResolution(form), on);
    if (form.date("agreedOn").isAfter(on)) {
      throw new Refusal("“" + form.label("agreedOn") + "”" + form.date("agreedOn") + "晚于提出申请的日期" + on + "：应当先签订合并协议，请核对日期。");
    }
    MergerConditions.partners(form).forEach(lawyers::lawyer);
    return applications.open(this, form, Sought.merging(firm, other, "吸收合并“" + other.name() + "”", on, ABSORPTION));
  }

  @Override
  public List<Condition> conditions(LicenceApplication application, FormValues filed) {
    return conditions.of(register.firm(application.firm()), register.firm(application.otherFirm()), filed);
  }

  /** Of the firms it concerns none has another licence; what changes are the certificates of those who come, see {@link Merger}. */
  @Override
  public boolean issues(LicenceApplication application) {
    return false;
  }

  @Override
  public String granting(LicenceApplication application, FormValues filed) {
    Firm firm = register.firm(application.firm());
    Firm other = register.firm(application.otherFirm());
    List<String> partners = MergerConditions.partners(filed);
    return "准予" + firm.name() + "吸收合并" + other.name() + "（统一社会信用代码" + other.licence() + "）。自本决定作出之日起，" + other.name()
        + "的律师转入" + firm.name() + "执业" + (partners.isEmpty() ? "" : "，其中" + partners.stream().map(this::words).collect(Collectors.joining("、"))
        + "为其合伙人") + "，执业证书交回换发；" + firm.name() + "按报送的文本修改章程、合伙协议；" + other.name() + "终止，不得受理新的业务，依法公告、清算后办理注销";
  }

  private String words(String lawyer) {
    Lawyer named = lawyers.lawyer(lawyer);
    return "律师" + named.name() + "（执业证号" + named.licence() + "）";
  }

  /** Who may not move now stays behind, and is without a firm when that one is off the register. */
  @Override
  public void carryOut(LicenceApplication application, FormValues filed) {
    String caseNumber = application.caseNumber();
    conditions.following(register.firm(application.otherFirm())).forEach(lawyer -> lawyers.follow(lawyer, application.firm(), caseNumber));
    MergerConditions.partners(filed).forEach(lawyer -> partnerships.makePartner(lawyer, caseNumber));
    ledger.start(caseNumber, Licensing.ISSUE, units.province().name(), Law.today(clock), "作出准予许可决定");
  }
}
