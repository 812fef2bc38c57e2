package org.legaloversight.licensing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.legaloversight.DiagramVocabulary;
import org.legaloversight.Refusal;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.casework.Timeline;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.register.Firm;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.register.Lawyer;
import org.legaloversight.register.LicenceCards;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the diagram firm-merger-division may do once a merger is granted. */
@Component("merger")
@DiagramVocabulary
@Transactional
public class Merger {

  private final LicenceApplications applications;
  private final FirmDeregistration deregistration;
  private final FollowingLawyers following;
  private final LicenceCards cards;
  private final FirmRegister register;
  private final FormDays days;
  private final DeadlineLedger ledger;
  private final Timeline timeline;
  private final CurrentStaff staff;

  Merger(LicenceApplications applications, FirmDeregistration deregistration, FollowingLawyers following, LicenceCards cards, FirmRegister register,
      FormDays days, DeadlineLedger ledger, Timeline timeline, CurrentStaff staff) {
    this.applications = applications;
    this.deregistration = deregistration;
    this.following = following;
    this.cards = cards;
    this.register = register;
    this.days = days;
    this.ledger = ledger;
    this.timeline = timeline;
    this.staff = staff;
  }

  /** The absorbed firm ends in a case of its own, which goes on when this one is over: its liquidation may take long. */
  public void endAbsorbed(String caseNumber) {
    Firm absorbed = register.firm(applications.application(caseNumber).otherFirm());
    String number = deregistration.begin(absorbed, staff.require());
    timeline.note(caseNumber, "“" + absorbed.name() + "”因合并终止，由案件" + number + "公告、清算、注销", Map.of("deregistration", number));
    timeline.note(number, "因“" + register.firm(applications.application(caseNumber).firm()).name() + "”吸收合并而终止，合并由案件" + caseNumber + "准予",
        Map.of("merger", caseNumber));
  }

  @EventListener(condition = "#form.process() == '" + FirmMergerDivision.PROCESS + "' and #form.task() == 'userTask_exchangeCertificates'")
  void exchanged(SubmittedForm form) {
    days.between(form, "collectedOn", applications.application(form.caseNumber()).decidedOn().orElseThrow(), "准予许可决定");
    days.between(form, "issuedOn", form.date("collectedOn"), form.label("collectedOn"));
    List<Lawyer> all = following.of(form.caseNumber());
    List<String> collected = form.items("collected");
    Checklists.refuseUnknown(collected, all.stream().map(Lawyer::licence).toList(), "交回旧证的律师");
    List<Lawyer> lost = all.stream().filter(lawyer -> following.holds(lawyer) && !collected.contains(lawyer.licence())).toList();
    if (!lost.isEmpty() && !form.has("medium")) {
      throw new Refusal("下列律师的旧证未勾选为已交回：" + lost.stream().map(Lawyer::name).collect(Collectors.joining("、")) + "。已交回的请逐项勾选；遗失的，请填写“"
          + form.label("medium") + "”（律师执业管理办法第48条第1款）。");
    }
    all.forEach(lawyer -> exchange(lawyer, form, collected.contains(lawyer.licence())));
    ledger.meet(form.caseNumber(), Licensing.ISSUE, form.date("issuedOn"), "换发律师执业证");
  }

  /** One that is void already needs only another in its place. */
  private void exchange(Lawyer lawyer, SubmittedForm form, boolean returned) {
    LocalDate on = form.date("collectedOn");
    if (returned) {
      cards.collect(lawyer.licence(), form.caseNumber(), on);
    } else if (following.holds(lawyer)) {
      cards.declareVoid(lawyer.licence(), form.caseNumber(), on);
    }
    cards.issue(lawyer.licence(), form.caseNumber(), form.date("issuedOn"));
  }
}
