package org.legaloversight.licensing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.legaloversight.Law;
import org.legaloversight.casework.FormValues;
import org.legaloversight.register.Firm;
import org.legaloversight.register.FirmRules;
import org.legaloversight.register.Lawyer;
import org.legaloversight.register.LawyerRegister;
import org.legaloversight.register.PartnershipRules;
import org.legaloversight.register.RegisterDay;
import org.springframework.stereotype.Component;

/** What must be true of a change before it is recorded. A suspension of business does not bar an address (law.md 8b 13). */
@Component
class FilingConditions {

  private final LicenceApplications applications;
  private final FirmRules rules;
  private final PartnershipRules partnerships;
  private final LawyerRegister lawyers;
  private final RegisterDay days;
  private final Resolutions resolutions;
  private final Clock clock;

  FilingConditions(LicenceApplications applications, FirmRules rules, PartnershipRules partnerships, LawyerRegister lawyers, RegisterDay days,
      Resolutions resolutions, Clock clock) {
    this.applications = applications;
    this.rules = rules;
    this.partnerships = partnerships;
    this.lawyers = lawyers;
    this.days = days;
    this.resolutions = resolutions;
    this.clock = clock;
  }

  List<Condition> of(LicenceApplication application, Firm firm, FormValues filed) {
    List<Condition> all = new ArrayList<>();
    resolutions.condition(firm, filed).ifPresent(all::add);
    switch (filed.choice("what", FiledChange.class)) {
      case ADDRESS -> all.add(LicensingRule.PREMISES.forTheOfficer(filed.text("address") + "的租赁合同或者房屋产权证"));
      case PARTNER_JOINS -> joins(application, firm, filed, all);
      case PARTNER_LEAVES -> leaves(firm, filed, all);
    }
    return all;
  }

  /** Judged by the day of the change: who was not fit then has not become a partner by it, and who is barred now is none any more. */
  private void joins(LicenceApplication application, Firm firm, FormValues filed, List<Condition> all) {
    Lawyer lawyer = lawyers.lawyer(filed.text("partner"));
    LocalDate changedOn = filed.date("changedOn");
    all.add(ApprovalConditions.goesOn(firm));
    all.add(LicensingRule.PARTNER_HERE.when(at(lawyer, firm.licence()) && !lawyer.partner(), "律师" + lawyer.name(),
        "律师" + lawyer.name() + (lawyer.partner() ? "已是合伙人" : "不在本所执业，应当先办理变更执业机构")));
    all.add(answered(LicensingRule.PARTNER_FULL_TIME, partnerships.partTime(lawyer), "专职律师"));
    all.add(lawyer.practisingSince() == null ? LicensingRule.PARTNER_YEARS.forTheOfficer("名册没有首次执业日期，请核对市州司法局出具的证明")
        : answered(LicensingRule.PARTNER_YEARS, partnerships.tooYoung(lawyer, changedOn), "自" + lawyer.practisingSince() + "起执业"));
    all.add(answered(LicensingRule.PARTNER_NOT_BARRED, partnerships.barred(lawyer, changedOn).or(() -> partnerships.barred(lawyer, Law.today(clock))),
        "没有停止执业六个月以上、期满未逾三年的记载"));
    all.add(approved(application, firm, filed));
  }

  private static Condition answered(LicensingRule rule, Optional<String> bar, String because) {
    return bar.map(rule::notMet).orElseGet(() -> rule.met(because));
  }

  boolean at(Lawyer lawyer, String firm) {
    return partnerships.practisesAt(lawyer, firm);
  }

  /**
   * With a partner the agreement changes, and that needs approval first; the partner is filed afterwards (律师事务所管理办法 26, 28; law.md 8b 5).
   * An agreement approved before the partners resolved upon this change is not the one with this partner in it.
   */
  private Condition approved(LicenceApplication application, Firm firm, FormValues filed) {
    if (!firm.kind().partnership()) {
      return LicensingRule.AGREEMENT_APPROVED.notMet(firm.kind().label() + "律师事务所没有合伙人入伙，应当先申请变更组织形式");
    }
    LocalDate resolvedOn = filed.date("resolvedOn");
    List<LicenceApplication> agreements = applications.findByFirmAndMatterAndScopeOrderByCaseNumber(application.firm(),
        FirmChangeApproval.PROCESS, ApprovedChange.AGREEMENT.name());
    Optional<LicenceApplication> granted = agreements.stream().filter(each -> each.state() == ApplicationState.GRANTED
        && !each.decidedOn().orElseThrow().isBefore(resolvedOn)).findFirst();
    Optional<LicenceApplication> running = agreements.stream().filter(each -> each.state().undecided()).findFirst();
    return granted.map(each -> LicensingRule.AGREEMENT_APPROVED.met(each.caseNumber() + "于" + each.decidedOn().orElseThrow() + "批准"))
        .orElseGet(() -> LicensingRule.AGREEMENT_APPROVED.notMet(running.map(each -> "合伙协议的变更申请" + each.caseNumber() + each.state().label()
            + "，待批准后再备案").orElse("请本所先就修改后的合伙协议申请“律师事务所变更审批”，批准后再备案；本次报送的日期不变")));
  }

  private void leaves(Firm firm, FormValues filed, List<Condition> all) {
    Lawyer lawyer = lawyers.lawyer(filed.text("partner"));
    String named = "律师" + lawyer.name();
    boolean partner = lawyer.partner() && at(lawyer, firm.licence());
    boolean before = days.lawyersOf(firm.licence(), filed.date("changedOn").minusDays(1)).stream()
        .anyMatch(each -> each.licence().equals(lawyer.licence()) && each.partner());
    all.add(LicensingRule.WAS_PARTNER.when(partner || before, named, named + "不是本所合伙人"));
    List<String> bars = partner ? rules.barsToLeave(lawyer.licence()) : List.of();
    all.add(LicensingRule.FREE_TO_LEAVE.when(bars.isEmpty(), "没有停业整顿、应当终止的记载", String.join("，", bars)));
    all.add(LicensingRule.LEAVING_SETTLED.forTheOfficer("退伙、除名的财产权益、债务承担的处理"));
  }
}
