package org.legaloversight.licensing;

import java.time.Clock;
import java.util.List;
import org.legaloversight.Law;
import org.legaloversight.Refusal;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.deadline.DeadlineLedger;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What each form of licence-reissue must say, and changes, in the transaction that completes the task. */
@Component
class ReissueForms {

  enum Check { FORWARD, SUPPLEMENT }

  enum Replacement { ISSUE, REFUSE }

  private final LicenceApplications applications;
  private final LicenceMatters matters;
  private final Checklists checklists;
  private final FormDays days;
  private final DeadlineLedger ledger;
  private final Clock clock;

  ReissueForms(LicenceApplications applications, LicenceMatters matters, Checklists checklists, FormDays days, DeadlineLedger ledger,
      Clock clock) {
    this.applications = applications;
    this.matters = matters;
    this.checklists = checklists;
    this.days = days;
    this.ledger = ledger;
    this.clock = clock;
  }

  @EventListener(condition = "#form.process() == 'licence-reissue'")
  void submitted(SubmittedForm form) {
    if (form.task().equals("startEvent_apply")) {
      return; // LicenceReissue reads it
    }
    LicenceApplication application = applications.application(form.caseNumber());
    switch (form.task()) {
      case "userTask_checkPapers" -> checked(application, form);
      case "userTask_supplement" -> days.between(form, "suppliedOn", application.receivedOn(), "收到申请材料");
      case Reissue.DECIDED -> decided(application, form);
      default -> { } // the timeline has it
    }
  }

  private void checked(LicenceApplication application, SubmittedForm form) {
    List<Material> missing = checklists.missing(application, form.items("materials"));
    if (form.choice("decision", Check.class) == Check.FORWARD) {
      Applications.refuseUnmet("不能报省司法厅", matters.conditions(application), "。请退回申请人并写明情况。");
      Checklists.refuseMissing(missing, "报送，不齐全的请选择“退回补充”。");
      return;
    }
    if (missing.isEmpty() && !form.has("missing")) {
      throw new Refusal("材料均已勾选为齐全。需要补充的，请取消勾选缺少的材料，或者写明需要补充的内容。");
    }
    ledger.meet(form.caseNumber(), Reissue.CHECK, Law.today(clock), "退回补充");
  }

  private void decided(LicenceApplication application, SubmittedForm form) {
    if (form.choice("decision", Replacement.class) == Replacement.REFUSE) {
      return;
    }
    Applications.refuseUnmet("不能补换发", matters.conditions(application), "。请选择“不予补换发”并写明理由。");
    days.between(form, "issuedOn", application.receivedOn(), "收到申请材料");
    boolean lost = LicenceReissue.lost(matters.filed(application));
    if (!lost && !form.has("collectedOn")) {
      throw new Refusal("请填写“" + form.label("collectedOn") + "”：旧证交回之前不得领取新证。");
    }
    if (lost && form.has("collectedOn")) {
      throw new Refusal("旧证已声明遗失，“" + form.label("collectedOn") + "”请留空；找到了旧证的，请不予补换发，由申请人撤回声明后另行处理。");
    }
  }
}
