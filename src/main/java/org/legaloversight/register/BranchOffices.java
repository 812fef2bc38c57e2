package org.legaloversight.register;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The branches of a firm: the head's fate decides theirs, never the reverse (律师事务所管理办法 39). */
@Component
@Order(10)
class BranchOffices implements Dependents {

  private static final String END = "律师事务所管理办法第39条第1款第1项";

  private final FirmRepository firms;
  private final RegisterJournal journal;

  BranchOffices(FirmRepository firms, RegisterJournal journal) {
    this.firms = firms;
    this.journal = journal;
  }

  @Override
  public Set<String> tables() {
    return Set.of("firm");
  }

  @Override
  public List<Consequence> consequences(RegisterStep step) {
    return firms.findByHeadOfficeOrderByLicence(step.subject()).stream().map(branch -> switch (step.verb()) {
      case TERMINATING -> terminate(branch, step);
      case DEREGISTERED -> deregister(branch, step);
      case SUSPENDED -> Consequence.stays(of(branch), branch.state().label() + "，停业整顿只及于被处罚的律师事务所；总所期满前不得设立新的分所",
          "律师事务所管理办法第33条");
      case RESUMED -> Consequence.stays(of(branch), branch.state().label() + "，总所恢复营业不改变分所状态", "律师事务所管理办法第33条");
      case MOVED -> Consequence.stays(of(branch), "仍由分所所在地司法行政机关主管", "律师事务所管理办法第36条");
      case RENAMED -> branch.ending() ? null : Consequence.stays(of(branch), "名称不随总所变更，总所应当自变更之日起三十日内申请变更分所名称，由许可程序另行立案",
          "律师事务所管理办法第38条");
      case KIND_CHANGED -> become(branch, step);
      default -> null;
    }).filter(java.util.Objects::nonNull).toList();
  }

  private Consequence terminate(Firm branch, RegisterStep step) {
    if (branch.ending()) {
      return Consequence.stays(of(branch), branch.state().label() + "，不再变更", END);
    }
    change(branch, step, Firm::terminate);
    return Consequence.changed(of(branch), "随总所进入终止程序", END);
  }

  private Consequence deregister(Firm branch, RegisterStep step) {
    if (branch.state() == FirmState.DEREGISTERED) {
      return Consequence.stays(of(branch), "此前已注销，不再变更", END);
    }
    Firm head = firms.findByLicence(step.subject()).orElseThrow();
    change(branch, step, each -> each.deregisterWithHeadOffice(head.deregisteredOn()));
    return Consequence.changed(of(branch), "随总所注销", END);
  }

  private Consequence become(Firm branch, RegisterStep step) {
    if (branch.state() == FirmState.DEREGISTERED) {
      return null;
    }
    FirmKind kind = firms.findByLicence(step.subject()).orElseThrow().kind();
    journal.record(RegisterChange.byCase(step.caseNumber(), branch.licence(), FirmAttribute.KIND.name(), branch.kind(), kind));
    branch.become(kind);
    return Consequence.changed(of(branch), "随总所变更组织形式为" + kind.label(), "律师事务所管理办法第29条");
  }

  private void change(Firm branch, RegisterStep step, Consumer<Firm> verb) {
    FirmState before = branch.state();
    verb.accept(branch);
    journal.record(RegisterChange.byCase(step.caseNumber(), branch.licence(), RegisterJournal.STATE, before, branch.state()));
  }

  private static String of(Firm branch) {
    return "分所“" + branch.name() + "”";
  }
}
