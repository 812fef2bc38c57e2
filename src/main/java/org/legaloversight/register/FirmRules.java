package org.legaloversight.register;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.legaloversight.Law;
import org.legaloversight.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a firm may not do, and who may not leave it, because of the state it is in. Days are days of {@link Law#ZONE}. */
@Component
@Transactional(readOnly = true)
public class FirmRules {

  private final FirmRegister register;
  private final LawyerRepository lawyers;
  private final FirmRepository firms;
  private final PracticeLocks locks;
  private final Clock clock;

  FirmRules(FirmRegister register, LawyerRepository lawyers, FirmRepository firms, PracticeLocks locks, Clock clock) {
    this.register = register;
    this.lawyers = lawyers;
    this.firms = firms;
    this.locks = locks;
    this.clock = clock;
  }

  /**
   * Whether the firm may do it today; for a branch that is to be opened the firm is the head office.
   *
   * @throws Refusal while its business, or for a new branch that of one of its branches, is suspended, and once it must end
   */
  public void mustAllow(FirmAct act, String licence) {
    bar(act, licence).ifPresent(bar -> {
      throw new Refusal(bar);
    });
  }

  /** Why the firm may not do it today, in Chinese; empty when it may. */
  public Optional<String> bar(FirmAct act, String licence) {
    Firm firm = register.firm(licence);
    if (firm.ending()) {
      return Optional.of("“" + firm.name() + "”" + firm.state().label() + "，不得" + act.label() + "（律师事务所管理办法第32条第1款）。");
    }
    if (firm.suspendedOn(Law.today(clock))) {
      return Optional.of("“" + firm.name() + "”停业整顿处罚期限未满，不得" + act.label() + "（律师和律师事务所违法行为处罚办法第47条），请在期满后提出。");
    }
    return act == FirmAct.OPEN_BRANCH ? firms.findByHeadOffice(licence).stream().filter(branch -> branch.suspendedOn(Law.today(clock))).findFirst()
        .map(branch -> "分所“" + branch.name() + "”停业整顿处罚期限未满，不得设立分所（律师事务所管理办法第33条），请在期满后提出。") : Optional.empty();
  }

  /** Whether a firm on the register bears the name, the one with this licence excepted; null for one that has none yet. */
  public boolean nameTaken(String name, String licence) {
    return firms.findByName(name).stream().anyMatch(other -> other.state() != FirmState.DEREGISTERED && !other.licence().equals(licence));
  }

  /** @throws Refusal when {@link #nameTaken} */
  void mustBeFree(String name, String licence) {
    if (nameTaken(name, licence)) {
      throw new Refusal("名称“" + name + "”已由名册上的另一家律师事务所使用，请核对核准的名称。");
    }
  }

  /** Why the lawyer may not move to another firm today (律师执业管理办法第21条), in Chinese; empty when free to. */
  public List<String> barsToMove(String lawyerLicence) {
    Lawyer lawyer = lawyer(lawyerLicence);
    List<String> bars = new ArrayList<>();
    if (!lawyer.licensed()) {
      bars.add("执业证已注销");
    }
    if (lawyer.suspendedOn(Law.today(clock))) {
      bars.add("停止执业期限至" + lawyer.suspendedUntil() + "，期满前不得变更执业机构");
    }
    bars.addAll(barsToLeave(lawyerLicence));
    return bars;
  }

  /** Why the firm may not do without the lawyer today, who answers for it; empty when it may. */
  public List<String> barsToLeave(String lawyerLicence) {
    Lawyer lawyer = lawyer(lawyerLicence);
    List<String> bars = new ArrayList<>();
    Optional<Firm> answersFor = Optional.ofNullable(lawyer.answerable() ? lawyer.firm() : null).map(register::firm);
    if (locks.locked(lawyerLicence) || answersFor.filter(Firm::ending).isPresent()) {
      bars.add("所在律师事务所应当终止，清算、注销完成前不得变更执业机构");
    }
    if (answersFor.filter(firm -> firm.suspendedOn(Law.today(clock))).isPresent()) {
      bars.add("所在律师事务所停业整顿期限未满，负责人、合伙人和责任律师不得变更执业机构");
    }
    return bars;
  }

  private Lawyer lawyer(String licence) {
    return lawyers.findByLicence(licence).orElseThrow(() -> new Refusal("名册中没有执业证号为“" + licence + "”的律师，请核对证号。"));
  }
}
