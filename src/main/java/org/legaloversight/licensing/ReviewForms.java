package org.legaloversight.licensing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.legaloversight.Law;
import org.legaloversight.Refusal;
import org.legaloversight.casework.Inspectors;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.licensing.ReviewDecisions.Decision;
import org.legaloversight.licensing.ReviewDecisions.OldLicence;
import org.legaloversight.licensing.ReviewDecisions.Papers;
import org.legaloversight.licensing.ReviewDecisions.Recommendation;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What each form of licence-review must say, and changes, in the transaction that completes the task. */
@Component
class ReviewForms {

  private final LicenceApplications applications;
  private final LicenceMatters matters;
  private final Checklists checklists;
  private final FiledApplications filed;
  private final CertificatesInHand certificates;
  private final DeadlineLedger ledger;
  private final FormDays days;
  private final Clock clock;

  ReviewForms(LicenceApplications applications, LicenceMatters matters, Checklists checklists, FiledApplications filed, CertificatesInHand certificates,
      DeadlineLedger ledger, FormDays days, Clock clock) {
    this.applications = applications;
    this.matters = matters;
    this.checklists = checklists;
    this.filed = filed;
    this.certificates = certificates;
    this.ledger = ledger;
    this.days = days;
    this.clock = clock;
  }

  @EventListener(condition = "#form.process() == 'licence-review'")
  void submitted(SubmittedForm form) {
    LicenceApplication application = applications.application(form.caseNumber());
    switch (form.task()) {
      case "userTask_checkPapers" -> papers(application, form);
      case "userTask_supplement" -> days.between(form, "suppliedOn", application.receivedOn(), "收到申请材料");
      case "userTask_checkFacts" -> facts(application, form);
      case "userTask_reviewApplication", "userTask_examineApplication" -> examined(application, form);
      case "userTask_recordExcluded" -> ledger.resume(form.caseNumber(), Licensing.REVIEW, form.date("endedOn"), form.text("result"));
      case "userTask_recordProvinceExcluded" -> ledger.resume(form.caseNumber(), Licensing.DECISION, form.date("endedOn"), form.text("result"));
      case "userTask_decideApplication" -> decided(application, form);
      case "userTask_collectLicence" -> collected(application, form);
      case "userTask_issueLicence" -> issued(application, form);
      default -> { } // the timeline has it
    }
  }

  private void papers(LicenceApplication application, SubmittedForm form) {
    List<Material> missing = checklists.missing(application, form.items("materials"));
    Papers decision = form.choice("decision", Papers.class);
    LocalDate due = ledger.current(form.caseNumber(), Licensing.CHECK).orElseThrow().dueDay();
    if (Law.today(clock).isAfter(due)) {
      throw new Refusal("一次告知补正的期限已于" + due + "届满，依法自收到材料之日起即为受理；请刷新待办列表，按已受理的案件审查。");
    }
    if (decision == Papers.ACCEPT) {
      Checklists.refuseMissing(missing, "受理，不齐全的请选择“告知补正”。");
    }
    if (decision == Papers.SUPPLEMENT && matters.of(application).ownMotion(matters.filed(application))) {
      throw new Refusal("本案由司法行政机关依职权发起，没有申请人可以告知补正；缺少的材料请承办人自行收集，或者选择“不予受理”。");
    }
    if (decision == Papers.SUPPLEMENT && missing.isEmpty() && !form.has("missing")) {
      throw new Refusal("材料均已勾选为齐全。需要补正的，请取消勾选缺少的材料，或者写明需要补正的内容。");
    }
    if (decision == Papers.REJECT && application.receivedOn() != null && !form.has("reason")) {
      throw new Refusal("请填写“" + form.label("reason") + "”：不予受理须说明理由（行政许可法第32条第2款）。");
    }
  }

  /** By two officers at least (行政许可法第34条第3款). */
  private void facts(LicenceApplication application, SubmittedForm form) {
    days.between(form, "checkedOn", application.acceptedOn(), "受理");
    Inspectors.mustBeTwo(form, "核查人员应为两名以上工作人员（行政许可法第34条第3款）");
  }

  private void examined(LicenceApplication application, SubmittedForm form) {
    List<Condition> conditions = matters.conditions(application);
    List<String> verified = checklists.verified(conditions, form.items("verified"));
    if (!form.has("recommendation") || form.choice("recommendation", Recommendation.class) == Recommendation.REFUSE) {
      return;
    }
    Applications.refuseUnmet("不能建议准予", conditions, "。请建议不准予并写明理由。");
    Checklists.refuseUnverified(conditions, verified, "不能建议准予");
  }

  /** Asked again, because the register may have changed since the application and since the review. */
  private void decided(LicenceApplication application, SubmittedForm form) {
    if (form.choice("decision", Decision.class) != Decision.GRANT) {
      return;
    }
    List<Condition> conditions = matters.conditions(application);
    Applications.refuseUnmet("不能准予", conditions, "。请选择“不予许可”并写明理由，或者“退回审核”。");
    List<String> verified = filed.last(application, "userTask_examineApplication").map(last -> last.items("verified")).orElse(List.of());
    Checklists.refuseUnverified(conditions, verified, "不能准予，请退回审核");
  }

  private void collected(LicenceApplication application, SubmittedForm form) {
    days.notToCome(form, "collectedOn");
    if (form.choice("collected", OldLicence.class) == OldLicence.LOST && !form.has("medium")) {
      throw new Refusal("请填写“" + form.label("medium") + "”：遗失的执业证应当声明作废（律师执业管理办法第48条第1款）。");
    }
    certificates.takeBack(application, form.choice("collected", OldLicence.class), form.date("collectedOn"));
  }

  private void issued(LicenceApplication application, SubmittedForm form) {
    days.between(form, "issuedOn", application.decidedOn().orElseThrow(), "准予许可决定");
    if (certificates.issue(application, form.date("issuedOn"))) {
      ledger.meet(form.caseNumber(), Licensing.ISSUE, form.date("issuedOn"), "颁发证件");
    } else {
      ledger.cancel(form.caseNumber(), Licensing.ISSUE, "无须颁发");
    }
  }
}
