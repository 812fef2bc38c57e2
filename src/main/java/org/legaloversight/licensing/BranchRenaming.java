package org.legaloversight.licensing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.legaloversight.Law;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseProcesses;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.casework.Timeline;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.register.Firm;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.register.FirmState;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A firm has another name: within thirty days it must apply for that of each branch (律师事务所管理办法 38). So that nobody forgets one, the
 * case of each branch begins with the decision upon the firm's name, and waits at the firm's desk.
 */
@Component
class BranchRenaming {

  /** 分所名称变更申请，律师事务所管理办法第38条第3款. */
  static final String APPLYING = "T20";

  private final Applications applications;
  private final LicenceApplications all;
  private final ObjectProvider<LicenceMatters> matters;
  private final Applicants applicants;
  private final FirmRegister register;
  private final DeadlineLedger ledger;
  private final CaseProcesses processes;
  private final Timeline timeline;
  private final CurrentStaff staff;
  private final Clock clock;

  BranchRenaming(Applications applications, LicenceApplications all, ObjectProvider<LicenceMatters> matters, Applicants applicants, FirmRegister register,
      DeadlineLedger ledger, CaseProcesses processes, Timeline timeline, CurrentStaff staff, Clock clock) {
    this.applications = applications;
    this.all = all;
    this.matters = matters;
    this.applicants = applicants;
    this.register = register;
    this.ledger = ledger;
    this.processes = processes;
    this.timeline = timeline;
    this.staff = staff;
    this.clock = clock;
  }

  /** @param decidedBy number of the case in which the firm was given its new name, just now */
  void follow(Firm firm, String decidedBy) {
    register.branches(firm.licence()).stream().filter(branch -> goesOn(branch) && BranchName.place(branch.name(), firm.name()).isEmpty())
        .forEach(branch -> follow(firm, branch, decidedBy));
  }

  private static boolean goesOn(Firm branch) {
    return branch.state() == FirmState.ACTIVE || branch.state() == FirmState.SUSPENDED;
  }

  private void follow(Firm firm, Firm branch, String decidedBy) {
    Optional<LicenceApplication> running = running(branch);
    if (running.isPresent()) {
      timeline.note(decidedBy, "分所“" + branch.name() + "”的名称已在案件" + running.get().caseNumber() + "中申请变更", Map.of("branch", branch.licence()));
      return;
    }
    LocalDate today = Law.today(clock);
    String caseNumber = applications.await(matter(), staff.require(),
        BranchChange.sought(firm, branch, ChangeOfBranch.NAME, "", BranchChange.elsewhere(firm, branch), today));
    start(caseNumber, firm, today);
    timeline.note(decidedBy, "分所“" + branch.name() + "”的名称应当随之变更，已立案" + caseNumber, Map.of("branch", branch.licence(), "case", caseNumber));
    processes.begin(BranchChange.PROCESS, caseNumber, Map.of());
  }

  private LicenceMatter matter() {
    return matters.getObject().named(BranchChange.PROCESS);
  }

  private Optional<LicenceApplication> running(Firm branch) {
    return all.ofBranch(branch.licence()).stream()
        .filter(each -> ChangeOfBranch.of(each) == ChangeOfBranch.NAME && ApplicationState.OPEN.contains(each.state())).findFirst();
  }

  /** @throws Refusal when there is a case already that waits for this application */
  void refuseAwaited(Firm branch) {
    running(branch).filter(each -> each.state() == ApplicationState.AWAITED).ifPresent(each -> {
      throw new Refusal("“" + branch.name() + "”随总所更名的案件" + each.caseNumber() + "已经立案，请在该案的待办事项“申请变更分所名称”中提出。");
    });
  }

  /** @param since the day on which the firm was given its new name */
  void start(String caseNumber, Firm firm, LocalDate since) {
    ledger.start(caseNumber, APPLYING, firm.name(), since, "总所名称获准变更");
  }

  /** In time or late. */
  void met(String caseNumber, LocalDate appliedOn) {
    ledger.meet(caseNumber, APPLYING, appliedOn, "申请变更分所名称");
  }

  @EventListener(condition = "#form.process() == 'branch-change' and #form.task() == 'userTask_applyName'")
  void applied(SubmittedForm form) {
    LicenceApplication application = all.application(form.caseNumber());
    LocalDate since = application.appliedOn();
    LocalDate appliedOn = applicants.appliedOn(form);
    if (appliedOn.isBefore(since)) {
      throw new Refusal("“" + form.label("appliedOn") + "”" + appliedOn + "早于总所名称获准变更的日期" + since + "，请核对日期。");
    }
    application.apply(appliedOn);
    if (Applicants.own(form.by(), register.firm(application.firm()))) {
      Applications.refuseHopeless(matter(), application, form);
    }
    met(form.caseNumber(), appliedOn);
  }
}
