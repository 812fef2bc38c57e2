package org.legaloversight.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.legaloversight.Law;
import org.legaloversight.Refusal;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.FormValues;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.rectification.Decisions.FindingResult;
import org.legaloversight.rectification.Decisions.Recheck;
import org.legaloversight.rectification.Decisions.Statement;
import org.legaloversight.rectification.Decisions.Submission;
import org.legaloversight.rectification.Decisions.Termination;
import org.legaloversight.register.FirmRegister;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What each form of firm-rectification changes in the order, in the transaction that completes the task. */
@Component
class RectificationForms {

  private final RectificationOrders orders;
  private final DocumentService served;
  private final Hearings hearings;
  private final DeadlineLedger ledger;
  private final FirmRegister register;
  private final Clock clock;

  RectificationForms(RectificationOrders orders, DocumentService served, Hearings hearings, DeadlineLedger ledger,
      FirmRegister register, Clock clock) {
    this.orders = orders;
    this.served = served;
    this.hearings = hearings;
    this.ledger = ledger;
    this.register = register;
    this.clock = clock;
  }

  @EventListener(condition = "#form.process() == 'firm-rectification'")
  void submitted(SubmittedForm form) {
    RectificationOrder order = orders.order(form.caseNumber());
    switch (form.task()) {
      case "userTask_reviseOrder" -> order.revise(form.integer("months"), FindingRows.read(form));
      case "userTask_recordService" -> order.serve(served.record(form, DocumentKind.RECTIFICATION_NOTICE));
      case "userTask_submitReport" -> report(order, form);
      case "userTask_recheckOnSite" -> recheck(order, form);
      case "userTask_confirmRecheck" -> confirm(order, form.choice("decision", Recheck.class));
      case "userTask_serveTerminationNotice" -> served.record(form, DocumentKind.TERMINATION_NOTICE);
      case "userTask_submitStatement" -> statement(order, form);
      case "userTask_arrangeHearing" -> hearings.arrange(order, form);
      case "userTask_recordHearing" -> hearings.refuseFuture(form.date("heldOn"));
      case "userTask_decideTermination" -> decide(order, form);
      default -> { } // the timeline has it, and the order does not change
    }
  }

  private void report(RectificationOrder order, SubmittedForm form) {
    switch (form.choice("decision", Submission.class)) {
      case REPORT -> ledger.meet(order.caseNumber(), Rectification.PERIOD, Law.today(clock), "提交整改报告");
      case EXTEND -> order.askForExtension(form.integer("months"), Law.today(clock));
      case DISSOLVE -> {
        dissolve(order);
        ledger.cancel(order.caseNumber(), Rectification.PERIOD, "律师事务所自行解散");
      }
    }
  }

  private void recheck(RectificationOrder order, SubmittedForm form) {
    LocalDate on = form.date("recheckedOn");
    if (on.isAfter(Law.today(clock))) {
      throw new Refusal("复查日期" + on + "晚于今天，请在复查之后填写。");
    }
    if (form.text("inspector1").equals(form.text("inspector2"))) {
      throw new Refusal("现场复查应由两名执法人员进行，请填写两个不同的姓名。");
    }
    List<FindingResult> results = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    for (FormValues row : form.rows("results")) {
      results.add(row.choice("result", FindingResult.class));
      remarks.add(row.optionalText("remark").orElse(null));
    }
    order.recheck(on, results, remarks);
  }

  private static void confirm(RectificationOrder order, Recheck decision) {
    switch (decision) {
      case PASSED -> order.confirmPassed();
      case FAILED -> order.confirmFailed();
      case REDO -> { }
    }
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
    if (register.suspended(order.firmLicence())) {
      throw new Refusal("本所停业整顿处罚期限未满，不得自行解散（律师事务所管理办法第31条第3款）。");
    }
    order.dissolve();
  }

  private static void decide(RectificationOrder order, SubmittedForm form) {
    switch (form.choice("decision", Termination.class)) {
      case TERMINATE -> order.decideTermination();
      case NEW_PERIOD -> order.grantNewPeriod(form.integer("months"));
      case SEND_BACK -> { }
    }
  }
}
