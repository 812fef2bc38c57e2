package org.legaloversight.licensing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.legaloversight.DiagramVocabulary;
import org.legaloversight.Law;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.FormValues;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Unit;
import org.legaloversight.jurisdiction.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the diagrams of licensing may ask and do, each method taking the case number. */
@Component("licensing")
@DiagramVocabulary
@Transactional
public class Licensing {

  /** 一次告知补正，行政许可法第32条. */
  static final String CHECK = "T10";

  /** 市州审查，律师法第6条、第18条. */
  static final String REVIEW = "T11";

  /** 省司法厅决定，同上. */
  static final String DECISION = "T12";

  /** 颁证，行政许可法第44条. */
  static final String ISSUE = "T13";

  private final LicenceApplications applications;
  private final LicenceMatters matters;
  private final FiledApplications filed;
  private final ReceivingBureau bureau;
  private final ReviewPapers papers;
  private final Withdrawals withdrawals;
  private final CertificatesInHand certificates;
  private final DeadlineLedger ledger;
  private final CaseFiles caseFiles;
  private final Units units;
  private final Clock clock;

  Licensing(LicenceApplications applications, LicenceMatters matters, FiledApplications filed, ReceivingBureau bureau, ReviewPapers papers,
      Withdrawals withdrawals, CertificatesInHand certificates, DeadlineLedger ledger, CaseFiles caseFiles, Units units, Clock clock) {
    this.applications = applications;
    this.matters = matters;
    this.filed = filed;
    this.bureau = bureau;
    this.papers = papers;
    this.withdrawals = withdrawals;
    this.certificates = certificates;
    this.ledger = ledger;
    this.caseFiles = caseFiles;
    this.units = units;
    this.clock = clock;
  }

  /** The desk at the bureau that accepts and reviews the application, see {@link ReceivingBureau}. */
  public String desk(String caseNumber, String role) {
    return new Desk(Role.valueOf(role.toUpperCase(Locale.ROOT)), receiver(application(caseNumber)).code()).id();
  }

  /** The desk of the applicant: the firm's own, or the counter's for one that is being established. */
  public String applicant(String caseNumber) {
    return caseFiles.file(caseNumber).firm().map(Desk::id).orElseGet(() -> desk(caseNumber, "officer"));
  }

  /** Whether the bureau at the former firm must certify that nothing bars a transfer (律师执业管理办法 20, 21). */
  public boolean needsCertificate(String caseNumber) {
    return matters.of(application(caseNumber)).certified();
  }

  /** From the day after the papers came, five working days to tell what is missing. */
  public void receive(String caseNumber) {
    LicenceApplication application = application(caseNumber);
    application.receive(papersCameOn(application));
    ledger.start(caseNumber, CHECK, receiver(application).name(), application.receivedOn(), "收到申请材料");
  }

  /** A certificate by another bureau belongs to the papers, so they are together when it is there. */
  private LocalDate papersCameOn(LicenceApplication application) {
    if (application.supplementAsked()) {
      return filed.last(application, "userTask_supplement").orElseThrow().date("suppliedOn");
    }
    LicenceMatter matter = matters.of(application);
    return matter.certified() ? Law.today(clock) : matter.papersCame(application).orElse(application.appliedOn());
  }

  public void requestSupplement(String caseNumber) {
    LicenceApplication application = application(caseNumber);
    application.askSupplement();
    ledger.meet(caseNumber, CHECK, Law.today(clock), "一次告知补正");
    papers.issue(application, DocumentKind.SUPPLEMENT_NOTICE);
  }

  public void accept(String caseNumber) {
    LicenceApplication application = application(caseNumber);
    LocalDate today = Law.today(clock);
    application.accept(today);
    ledger.meet(caseNumber, CHECK, today, "受理");
    ledger.start(caseNumber, REVIEW, receiver(application).name(), today, "受理");
    papers.issue(application, DocumentKind.ACCEPTANCE_NOTICE);
  }

  /** Nobody said a word for five working days: accepted from the day of receipt (行政许可法第32条第1款第4项). */
  public void deemAccepted(String caseNumber) {
    LicenceApplication application = application(caseNumber);
    ledger.miss(caseNumber, CHECK);
    ledger.follow(caseNumber, CHECK, REVIEW, receiver(application).name());
    application.accept(application.receivedOn());
  }

  public void reject(String caseNumber) {
    LicenceApplication application = application(caseNumber);
    application.reject();
    ledger.meet(caseNumber, CHECK, Law.today(clock), "不予受理");
    papers.issue(application, DocumentKind.NON_ACCEPTANCE);
  }

  public void stopClock(String caseNumber) {
    stop(application(caseNumber), REVIEW, "userTask_reviewApplication");
  }

  public void stopProvinceClock(String caseNumber) {
    stop(application(caseNumber), DECISION, "userTask_examineApplication");
  }

  /** The applicant is told in writing how long it takes (行政许可法第45条). */
  private void stop(LicenceApplication application, String limit, String task) {
    FormValues form = filed.last(application, task).orElseThrow();
    ledger.pause(application.caseNumber(), limit, form.date("excludedFrom"), form.choice("exclusion", ReviewDecisions.Exclusion.class).label()
        + "所需时间依法不计入期限");
    papers.issue(application, DocumentKind.EXCLUSION_NOTICE);
  }

  public void forward(String caseNumber) {
    LicenceApplication application = application(caseNumber);
    LocalDate today = Law.today(clock);
    papers.issue(application, DocumentKind.LICENCE_OPINION);
    application.forward();
    ledger.meet(caseNumber, REVIEW, today, "报省司法厅");
    ledger.start(caseNumber, DECISION, units.province().name(), today, "收到审查意见和全部材料");
  }

  public void refuse(String caseNumber) {
    LicenceApplication application = application(caseNumber);
    papers.issue(application, DocumentKind.LICENCE_REFUSAL);
    decide(application, ApplicationState.REFUSED);
  }

  /** The register changes with the decision, not with the application and not with the card: from now on it is lawful (律师执业管理办法第20条). */
  public void grant(String caseNumber) {
    LicenceApplication application = application(caseNumber);
    LicenceMatter matter = matters.of(application);
    Applications.refuseUnmet("不能准予", matters.conditions(application), "。请选择“不予许可”并写明理由，或者“退回审核”。");
    papers.issue(application, DocumentKind.LICENCE_GRANT);
    matter.carryOut(application, matters.filed(application));
    decide(application, ApplicationState.GRANTED);
    if (matter.issues(application)) {
      ledger.start(caseNumber, ISSUE, units.province().name(), Law.today(clock), "作出准予许可决定");
    }
  }

  private void decide(LicenceApplication application, ApplicationState how) {
    LocalDate today = Law.today(clock);
    application.decide(how, today);
    ledger.meet(application.caseNumber(), DECISION, today, how.label());
  }

  public boolean collectsLicence(String caseNumber) {
    LicenceApplication application = application(caseNumber);
    return matters.of(application).collects(application) && certificates.held(application);
  }

  public boolean issuesLicence(String caseNumber) {
    LicenceApplication application = application(caseNumber);
    return matters.of(application).issues(application);
  }

  public boolean granted(String caseNumber) {
    return application(caseNumber).state() == ApplicationState.GRANTED;
  }

  /** Whether the case concerns a bureau of another city, which then sends the dossier (律师执业管理办法第20条). */
  public boolean crossesCities(String caseNumber) {
    CaseFile file = caseFiles.file(caseNumber);
    return file.concerned() != null && !units.cityOf(file.concerned()).equals(units.cityOf(file.unit()));
  }

  public void withdraw(String caseNumber) {
    withdrawals.carryOut(application(caseNumber));
  }

  private Unit receiver(LicenceApplication application) {
    return bureau.of(matters.of(application), application);
  }

  private LicenceApplication application(String caseNumber) {
    return applications.application(caseNumber);
  }
}
