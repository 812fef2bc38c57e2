package org.legaloversight.rectification;

import java.time.Clock;
import java.util.List;
import org.legaloversight.Law;
import org.legaloversight.Refusal;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.deadline.Deadline;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.rectification.Decisions.Recheck;
import org.legaloversight.rectification.Decisions.Statement;
import org.legaloversight.rectification.Decisions.Submission;
import org.legaloversight.rectification.Decisions.Termination;
import org.legaloversight.register.FirmAct;
import org.legaloversight.register.FirmRules;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What each form of firm-rectification changes in the order, in the transaction that completes the task. */
@Component
class RectificationForms {

  private final RectificationOrders orders;
  private final DocumentService served;
  private final Hearings hearings;
  private final Rechecks rechecks;
  private final RecheckOpinions opinions;
  private final RunningOrders running;
  private final DeadlineLedger ledger;
  private final FirmRules rules;
  private final Clock clock;

  RectificationForms(RectificationOrders orders, DocumentService served, Hearings hearings, Rechecks rechecks,
      RecheckOpinions opinions, RunningOrders running, DeadlineLedger ledger, FirmRules rules, Clock clock) {
    this.orders = orders;
    this.served = served;
    this.hearings = hearings;
    this.rechecks = rechecks;
    this.opinions = opinions;
    this.running = running;
    this.ledger = ledger;
    this.rules = rules;
    this.clock = clock;
  }

  @EventListener(condition = "#form.process() == 'firm-rectification'")
  void submitted(SubmittedForm form) {
    RectificationOrder order = orders.order(form.caseNumber());
    switch (form.task()) {
      case "userTask_reviseOrder" -> revise(order, form);
      case "userTask_recordService" -> served.record(form, DocumentKind.RECTIFICATION_NOTICE).ifPresent(order::serve);
      case "userTask_submitReport" -> report(order, form);
      case "userTask_recheckOnSite" -> rechecks.record(order, form);
      case "userTask_confirmRecheck" -> confirm(order, form.choice("decision", Recheck.class));
      case "userTask_serveTerminationNotice" -> served.record(form, DocumentKind.TERMINATION_NOTICE);
      case "userTask_submitStatement" -> statement(order, form);
      case "userTask_arrangeHearing" -> hearings.arrange(order, form);
      case "userTask_recordHearing" -> hearings.held(form);
      case "userTask_decideTermination" -> decide(order, form);
      default -> { } // the timeline has it, and the order does not change
    }
  }

  private void report(RectificationOrder order, SubmittedForm form) {
    switch (form.choice("decision", Submission.class)) {
      case REPORT -> ledger.meet(order.caseNumber(), Rectification.PERIOD, Law.today(clock), "提交整改报告");
      case EXTEND -> extension(order, form);
      case DISSOLVE -> {
        dissolve(order);
        ledger.cancel(order.caseNumber(), Rectification.PERIOD, "律师事务所自行解散");
      }
    }
  }

  private void revise(RectificationOrder order, SubmittedForm form) {
    List<Finding> findings = FindingRows.read(form);
    running.refuseSecond(form.by(), order.firmLicence(), findings, order.caseNumber());
    order.revise(form.integer("months"), findings);
  }

  /** A period that is over cannot be prolonged; between its last second and its timer the task is still open. */
  private void extension(RectificationOrder order, SubmittedForm form) {
    Deadline period = ledger.current(order.caseNumber(), Rectification.PERIOD).orElseThrow();
    if (Law.today(clock).isAfter(period.dueDay())) {
      throw new Refusal("整改期限已于" + period.dueDay() + "届满，不能再申请延期；请提交整改报告。");
    }
    order.askForExtension(form.integer("months"), Law.today(clock));
  }

  private void confirm(RectificationOrder order, Recheck decision) {
    switch (decision) {
      case PASSED -> order.confirmPassed();
      case FAILED -> order.confirmFailed();
      case REDO -> {
        return; // there is no conclusion to be told of
      }
    }
    opinions.issue(order);
  }

  private void statement(RectificationOrder order, SubmittedForm form) {
    if (form.choice("decision", Statement.class) == Statement.DISSOLVE) {
      dissolve(order);
      ledger.cancel(order.caseNumber(), Rectification.STATEMENT, "律师事务所自行解散");
      return;
    }
    ledger.meet(order.caseNumber(), Rectification.STATEMENT, Law.today(clock), "提交陈述申辩意见");
  }

  /** Barred while a suspension of business runs (律师事务所管理办法第31条第3款；处罚办法第47条). */
  private void dissolve(RectificationOrder order) {
    running.refuseEnding(order.firmLicence(), "不能再次解散；请等候主管机关撤回本案。");
    rules.mustAllow(FirmAct.DISSOLVE, order.firmLicence());
    order.dissolve();
  }

  private void decide(RectificationOrder order, SubmittedForm form) {
    switch (form.choice("decision", Termination.class)) {
      case TERMINATE -> {
        running.refuseEnding(order.firmLicence(), "不能再次决定终止；请退回市州司法局，由制发机关撤回本案。");
        order.decideTermination();
      }
      case NEW_PERIOD -> order.grantNewPeriod(form.integer("months"));
      case SEND_BACK -> { }
    }
  }
}
