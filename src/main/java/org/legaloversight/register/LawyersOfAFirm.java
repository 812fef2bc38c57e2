package org.legaloversight.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The lawyers of a firm and of its branches, and the locks that hold some of them there. */
@Component
@Order(20)
class LawyersOfAFirm implements Dependents {

  private static final String STAY = "律师执业管理办法第21条";

  private final FirmRepository firms;
  private final LawyerRepository lawyers;
  private final PracticeLocks locks;
  private final Partners partners;

  LawyersOfAFirm(FirmRepository firms, LawyerRepository lawyers, PracticeLocks locks, Partners partners) {
    this.firms = firms;
    this.lawyers = lawyers;
    this.locks = locks;
    this.partners = partners;
  }

  @Override
  public Set<String> tables() {
    return Set.of("lawyer", "practice_lock");
  }

  @Override
  public List<Consequence> consequences(RegisterStep step) {
    List<Consequence> all = new ArrayList<>();
    switch (step.verb()) {
      case TERMINATING -> told(all, at(step).filter(lawyer -> !lawyer.answerable()).toList(), names ->
          Consequence.stays("聘用律师" + names, "可以变更执业机构；不得以本所名义承办新业务", "律师事务所管理办法第32条第1款"));
      case PARTNERS_LOCKED -> told(all, lawyers.answerableIn(step.offices()), names ->
          Consequence.blocked("合伙人和责任律师" + names, "清算、注销完成前不得变更执业机构", STAY));
      case UNLOCKED -> told(all, lawyers.answerableIn(step.offices()), names ->
          Consequence.changed("合伙人和责任律师" + names, "解除本案对变更执业机构的限制", STAY));
      case DEREGISTERED -> leave(step, all);
      case SUSPENDED -> suspended(step, all);
      case RESUMED -> told(all, lawyers.answerableIn(List.of(step.subject())), names ->
          Consequence.changed("负责人、合伙人和责任律师" + names, "停业整顿不再限制变更执业机构", STAY));
      default -> { } // a move binds nobody; what a lawyer's own suspension and an undoing change is told by those who do it
    }
    return all;
  }

  private void suspended(RegisterStep step, List<Consequence> all) {
    told(all, lawyers.answerableIn(List.of(step.subject())), names ->
        Consequence.blocked("负责人、合伙人和责任律师" + names, "停业整顿期满前不得变更执业机构", STAY));
    told(all, lawyers.findByFirmInOrderByLicence(List.of(step.subject())).stream().filter(lawyer -> !lawyer.answerable()).toList(),
        names -> Consequence.stays("聘用律师" + names, "可以变更执业机构", STAY));
  }

  private void leave(RegisterStep step, List<Consequence> all) {
    Firm firm = firms.findByLicence(step.subject()).orElseThrow();
    List<Lawyer> released = locks.releaseAll(step.caseNumber(), firm.deregisteredOn());
    told(all, released, names -> Consequence.changed("合伙人和责任律师" + names, "解除本案对变更执业机构的限制", STAY));
    List<Lawyer> leaving = at(step).toList();
    leaving.forEach(lawyer -> leave(lawyer, step, firm));
    told(all, leaving, names -> Consequence.changed("律师" + names, "转为无执业机构；六个月内未被聘用的，由省司法厅注销执业证",
        "律师执业管理办法第23条第4项"));
  }

  private void leave(Lawyer lawyer, RegisterStep step, Firm firm) {
    partners.recordLeaving(lawyer, false, step.caseNumber(), null);
    lawyer.loseFirm(firm.deregisteredOn());
  }

  private java.util.stream.Stream<Lawyer> at(RegisterStep step) {
    return lawyers.findByFirmInOrderByLicence(step.offices()).stream();
  }

  private static void told(List<Consequence> all, List<Lawyer> some, java.util.function.Function<String, Consequence> how) {
    if (!some.isEmpty()) {
      all.add(how.apply(some.size() + "人（" + some.stream().map(Lawyer::name).collect(Collectors.joining("、")) + "）"));
    }
  }
}
