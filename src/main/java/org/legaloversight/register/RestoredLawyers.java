package org.legaloversight.register;

import static org.legaloversight.register.Consequence.ON_REVIEW;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What of a case's changes of lawyers can be brought back. */
class RestoredLawyers {

  private static final String SIX_MONTHS = "六个月内未被聘用的期限请按律师执业管理办法第23条核实";
  /** Whoever has changed one of these since would be passed over if the lawyer went back. */
  private static final List<String> PLACE = List.of(RegisterJournal.FIRM, RegisterJournal.PRACTICE_STATE, RegisterJournal.PARTNER,
      RegisterJournal.RESPONSIBLE);

  private final FirmRepository firms;
  private final RestoredFirms restoredFirms;
  private final RestorationPlan plan;
  private final LocalDate today;
  private final Set<String> waitingNoMore = new LinkedHashSet<>();

  RestoredLawyers(FirmRepository firms, RestoredFirms restoredFirms, RestorationPlan plan, LocalDate today) {
    this.firms = firms;
    this.restoredFirms = restoredFirms;
    this.plan = plan;
    this.today = today;
  }

  void lawyer(Lawyer lawyer, Map<String, List<RegisterEvent>> changes) {
    List<RegisterEvent> licence = changes.get(RegisterJournal.PRACTICE_STATE);
    if (licence != null && licence.get(0).before() == null) {
      admission(lawyer, licence.get(0), changes);
      return;
    }
    if (licence != null && !licensedAgain(lawyer, licence, changes) || changes.containsKey(RegisterJournal.FIRM) && !returns(lawyer, changes)) {
      return; // who has not come back was no partner there either
    }
    suspension(lawyer, changes);
    Optional.ofNullable(changes.get(RegisterJournal.PARTNER)).ifPresent(events -> partnership(lawyer, events, changes));
    Optional.ofNullable(changes.get(RegisterJournal.RESPONSIBLE)).ifPresent(events -> responsibility(lawyer, events, changes));
  }

  /** Who should never have been licensed is so no longer (律师执业管理办法 19, 23); the number stays on the register. */
  private void admission(Lawyer lawyer, RegisterEvent first, Map<String, List<RegisterEvent>> changes) {
    Optional<RegisterEvent> later = later(first);
    if (later.isPresent() || !lawyer.licensed()) {
      plan.tell(Consequence.task(Consequence.Post.PROVINCE, of(lawyer), "执业许可随决定撤销，但此后" + later.map(event -> "已由" + RestorationPlan.byWhom(event)
          + "变更执业机构或者身份").orElse("执业证已注销") + "，请核实处理", ON_REVIEW));
      return;
    }
    plan.tell(Consequence.changed(of(lawyer), "执业许可随决定撤销，执业证注销", ON_REVIEW + "；律师执业管理办法第23条"));
    plan.takeBack(changes.get(RegisterJournal.PRACTICE_STATE), () -> lawyer.deregister(today));
    Stream.of(RegisterJournal.PARTNER, RegisterJournal.RESPONSIBLE).map(changes::get).filter(Objects::nonNull)
        .forEach(events -> plan.takeBack(events, () -> { }));
    // the register knew no firm before it knew the lawyer
    plan.takeBack(changes.get(RegisterJournal.FIRM), () -> { });
  }

  private boolean licensedAgain(Lawyer lawyer, List<RegisterEvent> events, Map<String, List<RegisterEvent>> changes) {
    Optional<RegisterEvent> later = plan.later(events.get(0));
    if (later.isPresent()) {
      plan.tell(Consequence.task(Consequence.Post.PROVINCE, of(lawyer), "执业证不能恢复：此后已由" + RestorationPlan.byWhom(later.get())
          + "变更，请核实处理", ON_REVIEW));
      return false;
    }
    plan.tell(Consequence.changed(of(lawyer), "执业证的注销随决定撤销而取消", ON_REVIEW));
    plan.takeBack(events, lawyer::licenseAgain);
    if (!changes.containsKey(RegisterJournal.FIRM)) {
      plan.tell(Consequence.task(Consequence.Post.COUNTY, of(lawyer), "恢复为无执业机构，" + SIX_MONTHS, ON_REVIEW));
    }
    return true;
  }

  private Optional<RegisterEvent> later(RegisterEvent first) {
    return PLACE.stream().flatMap(what -> plan.later(first, what).stream()).findFirst();
  }

  private boolean returns(Lawyer lawyer, Map<String, List<RegisterEvent>> changes) {
    if (lawyer.firm() != null && restoredFirms.licensedInVain(lawyer.firm())) {
      plan.tell(Consequence.stays(of(lawyer), "仍在“" + nameOf(lawyer.firm()) + "”，随该所终止处理", ON_REVIEW));
      return false;
    }
    List<RegisterEvent> events = changes.get(RegisterJournal.FIRM);
    String before = events.get(0).before();
    String old = before == null ? null : firms.findByLicence(before).orElseThrow().name();
    if (!Objects.equals(lawyer.firm(), events.get(events.size() - 1).after()) || later(events.get(0)).isPresent()) {
      movedOn(lawyer, old);
      return false;
    }
    if (before == null) {
      leavesAgain(lawyer, events, changes.get(RegisterJournal.LEFT));
      return true;
    }
    if (restoredFirms.stateOf(before) == FirmState.DEREGISTERED) {
      plan.tell(Consequence.task(Consequence.Post.COUNTY, of(lawyer), "原执业机构“" + old + "”未恢复，" + (lawyer.firm() == null ? "仍无执业机构"
          : "仍在“" + nameOf(lawyer.firm()) + "”执业") + "，请核实处理", ON_REVIEW));
      return false;
    }
    plan.tell(Consequence.changed(of(lawyer), "恢复在“" + old + "”执业" + (lawyer.firm() == null ? "，六个月期限终止计算" : ""), ON_REVIEW));
    waitingNoMore.add(lawyer.licence());
    plan.takeBack(events, () -> lawyer.join(before));
    Optional.ofNullable(changes.get(RegisterJournal.LEFT)).ifPresent(left -> plan.takeBack(left, () -> { }));
    return true;
  }

  /** @param old name of the firm where the lawyer was before; null where there was none */
  private void movedOn(Lawyer lawyer, String old) {
    if (lawyer.firm() != null) {
      waitingNoMore.add(lawyer.licence());
    }
    plan.tell(Consequence.task(Consequence.Post.COUNTY, of(lawyer), "已" + (lawyer.firm() == null ? "另行变更执业机构或者注销"
        : "到“" + nameOf(lawyer.firm()) + "”执业") + "，不再恢复" + (old == null ? "为无执业机构" : "到“" + old + "”") + "，请核实本人意愿", ON_REVIEW));
  }

  private void leavesAgain(Lawyer lawyer, List<RegisterEvent> events, List<RegisterEvent> left) {
    plan.tell(Consequence.changed(of(lawyer), "不再在“" + nameOf(lawyer.firm()) + "”执业，恢复为无执业机构", ON_REVIEW));
    plan.tell(Consequence.task(Consequence.Post.COUNTY, of(lawyer), SIX_MONTHS, ON_REVIEW));
    String since = left == null ? null : left.get(0).before();
    plan.takeBack(events, () -> lawyer.loseFirm(since == null ? today : RestorationPlan.day(since)));
    if (left != null) {
      plan.takeBack(left, () -> { });
    }
  }

  private void suspension(Lawyer lawyer, Map<String, List<RegisterEvent>> changes) {
    Optional.ofNullable(changes.get(RegisterJournal.PRACTICE)).ifPresent(events -> {
      if (plan.later(events.get(0)).isPresent()) {
        plan.tell(Consequence.stays(of(lawyer), "停止执业期限此后已由另案变更，不再恢复", ON_REVIEW));
        return;
      }
      plan.tell(Consequence.changed(of(lawyer), "停止执业随决定撤销而终止", ON_REVIEW));
      plan.takeBack(events, () -> lawyer.suspend(RestorationPlan.day(events.get(0).before())));
    });
    Optional.ofNullable(changes.get(RegisterJournal.PARTNER_BAR)).filter(events -> plan.later(events.get(0)).isEmpty())
        .ifPresent(events -> plan.takeBack(events, () -> lawyer.takeBackBar(RestorationPlan.day(events.get(0).before()))));
  }

  private void partnership(Lawyer lawyer, List<RegisterEvent> events, Map<String, List<RegisterEvent>> changes) {
    boolean before = Boolean.parseBoolean(events.get(0).before());
    boolean barred = before && lawyer.barredFromPartnershipOn(today) && !changes.containsKey(RegisterJournal.PARTNER_BAR);
    if (barred || elsewhere(lawyer, events, changes)) {
      plan.tell(before ? Consequence.task(Consequence.Post.COUNTY, of(lawyer), "合伙人身份不能恢复：" + (barred
          ? "至" + lawyer.partnerBarredUntil() + "止不得担任合伙人" : "此后已变更执业机构或者合伙人身份") + "，请核实处理", ON_REVIEW)
          : Consequence.stays(of(lawyer), "此后已变更执业机构或者合伙人身份，不再恢复", ON_REVIEW));
      return;
    }
    plan.tell(before ? Consequence.changed(of(lawyer), "恢复合伙人身份", ON_REVIEW) : Consequence.task(Consequence.Post.COUNTY, of(lawyer),
        "合伙人身份随决定撤销而终止，请核实该所合伙人是否低于法定人数", ON_REVIEW));
    plan.takeBack(events, () -> lawyer.answers(before, lawyer.responsible()));
  }

  private void responsibility(Lawyer lawyer, List<RegisterEvent> events, Map<String, List<RegisterEvent>> changes) {
    boolean before = Boolean.parseBoolean(events.get(0).before());
    if (elsewhere(lawyer, events, changes)) {
      plan.tell(Consequence.task(Consequence.Post.COUNTY, of(lawyer), "负责人或责任律师身份此后已变更，不再恢复，请核实处理", ON_REVIEW));
      return;
    }
    plan.takeBack(events, () -> lawyer.answers(lawyer.partner(), before));
  }

  private boolean elsewhere(Lawyer lawyer, List<RegisterEvent> events, Map<String, List<RegisterEvent>> changes) {
    return !changes.containsKey(RegisterJournal.FIRM) && plan.leftSince(lawyer.licence(), events.get(0)) || plan.later(events.get(0)).isPresent();
  }

  private String nameOf(String firm) {
    return firms.findByLicence(firm).orElseThrow().name();
  }

  private static String of(Lawyer lawyer) {
    return "律师“" + lawyer.name() + "”（" + lawyer.licence() + "）";
  }

  List<String> waitingNoMore() {
    return List.copyOf(waitingNoMore);
  }
}
