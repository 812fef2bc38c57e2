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
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The certificates of lawyers whom a decision sends to a branch are exchanged: the province that licensed the branch issues new ones, and
 * the old ones go back before (律师事务所管理办法 37, 律师执业管理办法 20).
 */
@Component("posting")
@DiagramVocabulary
@Transactional
public class Posting {

  static final String PROCESS = "posting-certificates";

  private final LicenceApplications applications;
  private final PostedLawyers posted;
  private final LicenceCards cards;
  private final FormDays days;
  private final DeadlineLedger ledger;
  private final Units units;

  Posting(LicenceApplications applications, PostedLawyers posted, LicenceCards cards, FormDays days, DeadlineLedger ledger, Units units) {
    this.applications = applications;
    this.posted = posted;
    this.cards = cards;
    this.days = days;
    this.ledger = ledger;
    this.units = units;
  }

  /** Whether the decision has sent anybody to the branch. */
  public boolean posted(String caseNumber) {
    return !posted.of(applications.application(caseNumber)).isEmpty();
  }

  /** From the decision, as for every certificate (行政许可法 44). */
  public void startExchange(String caseNumber) {
    ledger.start(caseNumber, Licensing.ISSUE, units.province().name(), decidedOn(caseNumber), "作出准予派驻律师的决定");
  }

  private LocalDate decidedOn(String caseNumber) {
    return applications.application(caseNumber).decidedOn().orElseThrow();
  }

  @EventListener(condition = "#form.process() == 'posting-certificates'")
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
    List<String> held = posted.of(applications.application(form.caseNumber())).stream().map(Lawyer::licence).filter(cards::held).toList();
    lost.stream().filter(each -> !held.contains(each)).findFirst().ifPresent(each -> {
      throw new Refusal("“" + form.label("lost") + "”中的" + each + "不在应当交回旧证的派驻律师之中，请刷新页面后重新勾选。");
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
    days.between(form, "issuedOn", decidedOn(form.caseNumber()), "准予派驻");
    LocalDate on = form.date("issuedOn");
    posted.of(applications.application(form.caseNumber())).stream().map(Lawyer::licence).filter(each -> !cards.held(each))
        .forEach(each -> cards.issue(each, form.caseNumber(), on));
    ledger.meet(form.caseNumber(), Licensing.ISSUE, on, "换发派驻律师执业证");
  }
}
