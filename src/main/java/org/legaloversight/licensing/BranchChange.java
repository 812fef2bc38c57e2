package org.legaloversight.licensing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.casework.FormValues;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.register.Firm;
import org.legaloversight.register.FirmChanges;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.register.Lawyer;
import org.legaloversight.register.LawyerRegister;
import org.springframework.stereotype.Component;

/**
 * A branch changes its head or name, which is approved before, or its premises, which is filed after (律师事务所管理办法 38). Its firm decides
 * and applies (63); the case is reviewed where the branch is, and the bureau of the firm reads it.
 */
@Component
class BranchChange implements LicenceMatter {

  static final String PROCESS = "branch-change";

  /** 分所住所变更备案，律师事务所管理办法第38条第2款. */
  private static final String FILING = "T19";

  private final Applications applications;
  private final Applicants applicants;
  private final BranchChangeConditions conditions;
  private final BranchRenaming renaming;
  private final Relocation relocation;
  private final FirmRegister register;
  private final LawyerRegister lawyers;
  private final FirmChanges changes;
  private final DeadlineLedger ledger;
  private final Units units;

  BranchChange(Applications applications, Applicants applicants, BranchChangeConditions conditions, BranchRenaming renaming, Relocation relocation,
      FirmRegister register, LawyerRegister lawyers, FirmChanges changes, DeadlineLedger ledger, Units units) {
    this.applications = applications;
    this.applicants = applicants;
    this.conditions = conditions;
    this.renaming = renaming;
    this.relocation = relocation;
    this.register = register;
    this.lawyers = lawyers;
    this.changes = changes;
    this.ledger = ledger;
    this.units = units;
  }

  @Override
  public String process() {
    return PROCESS;
  }

  @Override
  public CaseKind kind() {
    return CaseKind.BRANCH_CHANGE;
  }

  /** As {@link BranchEstablishment}. */
  @Override
  public boolean delegable() {
    return false;
  }

  /** The form by which a branch follows its firm's new name asks for nothing else. */
  @Override
  public Set<String> variants(FormValues filed) {
    return Set.of(filed.optionalText("what").orElse(ChangeOfBranch.NAME.name()));
  }

  @Override
  public boolean contradictsItself(String scope, String other) {
    return scope.equals(other);
  }

  @Override
  public boolean collects(LicenceApplication application) {
    return issues(application);
  }

  /** What the licence tells of premises is entered on its copy. */
  @Override
  public boolean issues(LicenceApplication application) {
    return ChangeOfBranch.of(application) != ChangeOfBranch.ADDRESS;
  }

  @Override
  public String holder(LicenceApplication application) {
    return ChangeOfBranch.branch(application);
  }

  @Override
  public boolean movesWith(LicenceApplication application, String office) {
    return ChangeOfBranch.branch(application).equals(office);
  }

  @Override
  public Optional<String> within(LicenceApplication application) {
    return switch (ChangeOfBranch.of(application)) {
      case HEAD -> Optional.empty();
      case NAME -> Optional.of(BranchRenaming.APPLYING);
      case ADDRESS -> Optional.of(FILING);
    };
  }

  @Override
  public String open(SubmittedForm form) {
    Firm branch = register.named(form.text("branch"));
    if (branch.headOffice() == null) {
      throw new Refusal("“" + branch.name() + "”不是分所，请发起“律师事务所变更审批”或者“律师事务所变更备案”。");
    }
    Firm firm = register.firm(branch.headOffice());
    if (!Applicants.own(form.by(), firm) && !applicants.atCounter(form.by(), this, branch.unit())) {
      throw new Refusal("分所的变更由总所决定（律师事务所管理办法第63条）：请由“" + firm.name() + "”的账号提交，或者到" + units.cityOf(branch.unit()).name()
          + "的受理窗口办理。");
    }
    return switch (form.choice("what", ChangeOfBranch.class)) {
      case HEAD -> head(firm, branch, form);
      case NAME -> name(firm, branch, form);
      case ADDRESS -> address(firm, branch, form);
    };
  }

  private String head(Firm firm, Firm branch, SubmittedForm form) {
    Lawyer head = lawyers.lawyer(form.text("head"));
    if (branch.licence().equals(head.firm()) && head.responsible() && head.name().equals(branch.headName())) {
      throw new Refusal("律师“" + head.name() + "”已是“" + branch.name() + "”的负责人，无需变更；请核对。");
    }
    return applications.open(this, form, sought(firm, branch, ChangeOfBranch.HEAD, "拟变更为" + head.name(), elsewhere(firm, branch),
        applicants.appliedOn(form)));
  }

  /** Whether its firm's name has changed first is a condition; the thirty days run from when it did. */
  private String name(Firm firm, Firm branch, SubmittedForm form) {
    renaming.refuseAwaited(branch);
    String name = form.text("name");
    LocalDate appliedOn = applicants.appliedOn(form);
    LocalDate since = form.date("renamedOn");
    if (branch.name().equals(name)) {
      throw new Refusal("“" + branch.name() + "”的名称已是“" + name + "”，无需变更；请核对。");
    }
    if (since.isAfter(appliedOn)) {
      throw new Refusal("“" + form.label("renamedOn") + "”" + since + "晚于提出申请的日期：总所名称获准变更之后才能申请变更分所名称，请核对日期。");
    }
    String caseNumber = applications.open(this, form, sought(firm, branch, ChangeOfBranch.NAME, "拟变更为“" + name + "”", elsewhere(firm, branch), appliedOn));
    renaming.start(caseNumber, firm, since);
    renaming.met(caseNumber, appliedOn);
    return caseNumber;
  }

  /** A case concerns one further bureau: where the branch moves to another county, that one. */
  private String address(Firm firm, Firm branch, SubmittedForm form) {
    LocalDate filedOn = applicants.appliedOn(form);
    LocalDate changedOn = Relocation.changedOn(form, filedOn, "律师事务所管理办法第38条第2款");
    String caseNumber = applications.file(this, form, sought(firm, branch, ChangeOfBranch.ADDRESS, form.text("address"),
        relocation.otherCounty(branch, form), filedOn));
    ledger.start(caseNumber, FILING, firm.name(), changedOn, "变更之日");
    ledger.meet(caseNumber, FILING, filedOn, "报送备案");
    return caseNumber;
  }

  static Sought sought(Firm firm, Firm branch, ChangeOfBranch what, String to, String concerned, LocalDate on) {
    return new Sought(firm, null, null, firm.name(), "变更分所“" + branch.name() + "”" + what.label() + (to.isEmpty() ? "" : "（" + to + "）"), concerned,
        on, what.scope(branch.licence()), branch.unit());
  }

  /** The bureau of its firm, if another. */
  static String elsewhere(Firm firm, Firm branch) {
    return firm.unit().equals(branch.unit()) ? null : firm.unit();
  }

  @Override
  public List<Condition> conditions(LicenceApplication application, FormValues filed) {
    return conditions.of(application, filed);
  }

  @Override
  public String granting(LicenceApplication application, FormValues filed) {
    String branch = "准予" + application.applicant() + "将分所“" + register.firm(ChangeOfBranch.branch(application)).name() + "”的";
    return switch (ChangeOfBranch.of(application)) {
      case HEAD -> branch + "负责人变更为" + head(lawyers.lawyer(filed.text("head")), ChangeOfBranch.branch(application));
      case NAME -> branch + "名称变更为“" + filed.text("name") + "”";
      case ADDRESS -> "分所" + relocation.words(filed);
    };
  }

  private static String head(Lawyer head, String branch) {
    return ApplicationWords.named(head) + (branch.equals(head.firm()) ? "" : "，该律师自本决定作出之日起派驻该分所执业");
  }

  @Override
  public void carryOut(LicenceApplication application, FormValues filed) {
    String branch = ChangeOfBranch.branch(application);
    switch (ChangeOfBranch.of(application)) {
      case HEAD -> {
        if (!branch.equals(lawyers.lawyer(filed.text("head")).firm())) {
          lawyers.join(filed.text("head"), branch, application.caseNumber());
        }
        changes.changeHead(branch, filed.text("head"), application.caseNumber());
      }
      case NAME -> changes.rename(branch, filed.text("name"), application.caseNumber());
      case ADDRESS -> relocation.carryOut(branch, application, filed);
    }
  }
}
