package org.legaloversight.licensing;

import java.time.Clock;
import java.time.LocalDate;
import org.legaloversight.DiagramVocabulary;
import org.legaloversight.Law;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.FormValues;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.licensing.ReviewDecisions.OldLicence;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the diagram licence-reissue may do, each method taking the case number. */
@Component("reissue")
@DiagramVocabulary
@Transactional
public class Reissue {

  /** 市州审查，湖南律师办事指南三. */
  static final String CHECK = "T25a";

  /** 省司法厅补换发，同上. */
  static final String ISSUE = "T25b";

  static final String DECIDED = "userTask_decideApplication";

  private final LicenceApplications applications;
  private final LicenceMatters matters;
  private final FiledApplications filed;
  private final ReceivingBureau bureau;
  private final CertificatesInHand certificates;
  private final ReviewPapers papers;
  private final DeadlineLedger ledger;
  private final Units units;
  private final Clock clock;

  Reissue(LicenceApplications applications, LicenceMatters matters, FiledApplications filed, ReceivingBureau bureau,
      CertificatesInHand certificates, ReviewPapers papers, DeadlineLedger ledger, Units units, Clock clock) {
    this.applications = applications;
    this.matters = matters;
    this.filed = filed;
    this.bureau = bureau;
    this.certificates = certificates;
    this.papers = papers;
    this.ledger = ledger;
    this.units = units;
    this.clock = clock;
  }

  /** At first, or once more after it was handed back: each time five working days from the papers' coming. */
  public void receive(String caseNumber) {
    LicenceApplication application = applications.application(caseNumber);
    application.receive(filed.last(application, "userTask_supplement").map(form -> form.date("suppliedOn")).orElse(application.appliedOn()));
    ledger.start(caseNumber, CHECK, bureau.of(matters.of(application), application).name(), application.receivedOn(), "收到申请材料");
  }

  public void forward(String caseNumber) {
    LicenceApplication application = applications.application(caseNumber);
    LocalDate today = Law.today(clock);
    application.accept(application.receivedOn());
    application.forward();
    ledger.meet(caseNumber, CHECK, today, "报省司法厅");
    ledger.start(caseNumber, ISSUE, units.province().name(), today, "收到审查意见和材料");
  }

  /** The old one first, then the new one (律师执业管理办法 20 of a change, which goes for every certificate). */
  public void replace(String caseNumber) {
    LicenceApplication application = applications.application(caseNumber);
    FormValues form = filed.last(application, DECIDED).orElseThrow();
    FormValues sought = matters.filed(application);
    if (certificates.held(application)) {
      boolean lost = LicenceReissue.lost(sought);
      certificates.takeBack(application, lost ? OldLicence.LOST : OldLicence.RETURNED, lost ? sought.date("voidOn") : form.date("collectedOn"));
    }
    certificates.issue(application, form.date("issuedOn"));
    application.decide(ApplicationState.GRANTED, Law.today(clock));
    ledger.meet(caseNumber, ISSUE, form.date("issuedOn"), "补换发证件");
  }

  public void refuse(String caseNumber) {
    LicenceApplication application = applications.application(caseNumber);
    papers.issue(application, DocumentKind.LICENCE_REFUSAL);
    application.decide(ApplicationState.REFUSED, Law.today(clock));
    ledger.meet(caseNumber, ISSUE, Law.today(clock), "不予补换发");
  }
}
