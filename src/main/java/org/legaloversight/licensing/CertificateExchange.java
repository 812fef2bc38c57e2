package org.legaloversight.licensing;

import java.time.LocalDate;
import java.util.List;
import org.legaloversight.DiagramVocabulary;
import org.legaloversight.Refusal;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.register.Lawyer;
import org.legaloversight.register.LicenceCards;
import org.legaloversight.register.RegisterHistory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The certificates of the lawyers whom a case has brought to another firm or branch are exchanged: the old ones name where they practised
 * before, and go back before new ones are issued (律师执业管理办法 20, 律师事务所管理办法 30, 37).
 */
@Component("exchange")
@DiagramVocabulary
@Transactional
public class CertificateExchange {

  static final String PROCESS = "certificate-exchange";

  private final TransferredLawyers transferred;
  private final RegisterHistory history;
  private final LicenceCards cards;
  private final FormDays days;
  private final DeadlineLedger ledger;
  private final Units units;

  CertificateExchange(TransferredLawyers transferred, RegisterHistory history, LicenceCards cards, FormDays days, DeadlineLedger ledger, Units units) {
    this.transferred = transferred;
    this.history = history;
    this.cards = cards;
    this.days = days;
    this.ledger = ledger;
    this.units = units;
  }

  /** Whether the case has brought anybody anywhere. */
  public boolean needed(String caseNumber) {
    return !transferred.of(caseNumber).isEmpty();
  }

  /** From the day they came, as for every certificate from the decision (行政许可法 44). */
  public void start(String caseNumber) {
    ledger.start(caseNumber, Licensing.ISSUE, units.province().name(), cameOn(caseNumber), "律师转入");
  }

  private LocalDate cameOn(String caseNumber) {
    return history.broughtOn(caseNumber).orElseThrow(() -> new Refusal("案件" + caseNumber + "没有使律师转入任何执业机构，无须换证；请核对案号。"));
  }

  @EventListener(condition = "#form.process() == 'certificate-exchange'")
  void submitted(SubmittedForm form) {
    switch (form.task()) {
      case "userTask_collectCertificates" -> collected(form);
      case "userTask_issueCertificates" -> issued(form);
      default -> throw new IllegalStateException("No such task of an exchange: " + form.task());
    }
  }

  private void collected(SubmittedForm form) {
    days.notToCome(form, "collectedOn");
    List<String> lost = form.items("lost");
    List<String> held = transferred.of(form.caseNumber()).stream().map(Lawyer::licence).filter(cards::held).toList();
    lost.stream().filter(each -> !held.contains(each)).findFirst().ifPresent(each -> {
      throw new Refusal("“" + form.label("lost") + "”中的" + each + "不在应当交回旧证的律师之中，请刷新页面后重新勾选。");
    });
    if (!lost.isEmpty() && !form.has("medium")) {
      throw new Refusal("请填写“" + form.label("medium") + "”：遗失的执业证应当声明作废（律师执业管理办法第48条第1款）。");
    }
    LocalDate on = form.date("collectedOn");
    held.forEach(each -> {
      if (lost.contains(each)) {
        cards.declareVoid(each, form.caseNumber(), on);
      } else {
        cards.collect(each, form.caseNumber(), on);
      }
    });
  }

  /** Not to whom has another already, or is licensed no longer. */
  private void issued(SubmittedForm form) {
    days.between(form, "issuedOn", cameOn(form.caseNumber()), "律师转入");
    LocalDate on = form.date("issuedOn");
    transferred.of(form.caseNumber()).stream().map(Lawyer::licence).filter(each -> !cards.held(each))
        .forEach(each -> cards.issue(each, form.caseNumber(), on));
    ledger.meet(form.caseNumber(), Licensing.ISSUE, on, "换发律师执业证");
  }
}
