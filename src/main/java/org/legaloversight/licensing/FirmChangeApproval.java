package org.legaloversight.licensing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.casework.FormValues;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.casework.Timeline;
import org.legaloversight.register.Firm;
import org.legaloversight.register.FirmChanges;
import org.legaloversight.register.FirmKind;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.register.LawyerRegister;
import org.springframework.stereotype.Component;

/**
 * A firm changes its name, head, charter, partnership agreement or form, each only once it is approved, as a firm is licensed (律师法 21,
 * 律师事务所管理办法 26, 29). One application is about one of them.
 */
@Component
class FirmChangeApproval implements LicenceMatter {

  static final String PROCESS = "firm-change-approval";

  private final Applications applications;
  private final Applicants applicants;
  private final Resolutions resolutions;
  private final ApprovalConditions conditions;
  private final FirmRegister register;
  private final LawyerRegister lawyers;
  private final FirmChanges changes;
  private final BranchRenaming branches;
  private final Timeline timeline;

  FirmChangeApproval(Applications applications, Applicants applicants, Resolutions resolutions, ApprovalConditions conditions,
      FirmRegister register, LawyerRegister lawyers, FirmChanges changes, BranchRenaming branches, Timeline timeline) {
    this.applications = applications;
    this.applicants = applicants;
    this.resolutions = resolutions;
    this.conditions = conditions;
    this.register = register;
    this.lawyers = lawyers;
    this.changes = changes;
    this.branches = branches;
    this.timeline = timeline;
  }

  @Override
  public String process() {
    return PROCESS;
  }

  @Override
  public CaseKind kind() {
    return CaseKind.FIRM_CHANGE_APPROVAL;
  }

  @Override
  public boolean delegable() {
    return true;
  }

  @Override
  public Set<String> variants(FormValues filed) {
    return Set.of(filed.text("what"));
  }

  @Override
  public boolean contradictsItself(String scope, String other) {
    return ApprovedChange.valueOf(scope).contradicts(ApprovedChange.valueOf(other));
  }

  @Override
  public boolean collects(LicenceApplication application) {
    return issues(application);
  }

  @Override
  public boolean issues(LicenceApplication application) {
    return ApprovedChange.valueOf(application.scope()).onLicence();
  }

  @Override
  public String open(SubmittedForm form) {
    Firm firm = applicants.headOffice(form, this);
    ApprovedChange what = form.choice("what", ApprovedChange.class);
    String to = wanted(firm, what, form);
    resolutions.check(firm, form, applicants.appliedOn(form));
    return applications.open(this, form, new Sought(firm, null, null, firm.name(), "变更律师事务所" + what.label() + to, null,
        applicants.appliedOn(form), what.name()));
  }

  /** @throws Refusal when what it is to become is not said, or is what it is already */
  private String wanted(Firm firm, ApprovedChange what, SubmittedForm form) {
    return switch (what) {
      case NAME -> {
        refuseSame(firm, what, firm.name(), form.text("name"));
        if (form.date("approvedOn").isAfter(applicants.appliedOn(form))) {
          throw new Refusal("“" + form.label("approvedOn") + "”" + form.date("approvedOn") + "晚于提出申请的日期：名称应当在申请之前核准，请核对日期。");
        }
        yield "（拟变更为“" + form.text("name") + "”，核准通知书" + form.text("approvalNumber") + "）";
      }
      case HEAD -> "（拟变更为" + lawyers.lawyer(form.text("head")).name() + "）";
      case CHARTER, AGREEMENT -> {
        form.text("summary");
        yield "";
      }
      case KIND -> {
        FirmKind kind = form.choice("kind", FirmKind.class);
        refuseSame(firm, what, firm.kind().label(), kind.label());
        partners(form).forEach(lawyers::lawyer);
        yield "（拟变更为" + kind.label() + "）";
      }
    };
  }

  private static void refuseSame(Firm firm, ApprovedChange what, String before, String after) {
    if (before.equals(after)) {
      throw new Refusal("“" + firm.name() + "”的" + what.label() + "已是“" + after + "”，无需变更；请核对。");
    }
  }

  /** Numbers of those who are partners once the form has changed. */
  static List<String> partners(FormValues filed) {
    return filed.rows("partners").stream().map(row -> row.text("lawyer")).distinct().toList();
  }

  @Override
  public List<Condition> conditions(LicenceApplication application, FormValues filed) {
    return conditions.of(register.firm(application.firm()), filed);
  }

  @Override
  public String granting(LicenceApplication application, FormValues filed) {
    String firm = "准予" + application.applicant();
    return switch (ApprovedChange.valueOf(application.scope())) {
      case NAME -> firm + "将名称变更为“" + filed.text("name") + "”";
      case HEAD -> firm + "将负责人变更为" + words(filed.text("head"));
      case CHARTER -> firm + "按报送的文本修改章程，修改后的章程自本决定作出之日起生效";
      case AGREEMENT -> firm + "按报送的文本修改合伙协议，修改后的合伙协议自本决定作出之日起生效";
      case KIND -> firm + "将组织形式变更为" + filed.choice("kind", FirmKind.class).label() + "，变更后的合伙人（设立人）为"
          + partners(filed).stream().map(this::words).collect(Collectors.joining("、"));
    };
  }

  private String words(String lawyer) {
    return ApplicationWords.named(lawyers.lawyer(lawyer));
  }

  /** Charter and agreement stand in no register: the decision and the papers in the case file are all there is of them. */
  @Override
  public void carryOut(LicenceApplication application, FormValues filed) {
    String firm = application.firm();
    String caseNumber = application.caseNumber();
    ApprovedChange what = ApprovedChange.valueOf(application.scope());
    switch (what) {
      case NAME -> {
        changes.rename(firm, filed.text("name"), caseNumber);
        branches.follow(register.firm(firm), caseNumber);
      }
      case HEAD -> changes.changeHead(firm, filed.text("head"), caseNumber);
      case KIND -> changes.changeKind(firm, filed.choice("kind", FirmKind.class), partners(filed), caseNumber);
      case CHARTER, AGREEMENT -> timeline.note(caseNumber, what.label() + "的修改已获批准，自今日起生效；名册不记载" + what.label() + "，没有变更",
          Map.of("what", what.name()));
    }
  }
}
