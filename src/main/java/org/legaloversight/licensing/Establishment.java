package org.legaloversight.licensing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.legaloversight.DiagramVocabulary;
import org.legaloversight.Law;
import org.legaloversight.Refusal;
import org.legaloversight.casework.DocumentDraft;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.DocumentSource;
import org.legaloversight.casework.FormValues;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.casework.Inspectors;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.deadline.ChineseDate;
import org.legaloversight.deadline.Deadline;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.register.FirmKind;
import org.legaloversight.register.FirmRules;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the diagram firm-establishment may do before and after the review: a name is approved, and a firm that has its licence opens. */
@Component("establishment")
@DiagramVocabulary
@Transactional
public class Establishment implements DocumentSource {

  private static final String REVIEW = "T16a";
  private static final String SEARCH = "T16b";
  private static final String NOTICE = "T16c";

  /** 开业准备和备案，律师事务所管理办法第24条. */
  private static final String OPENING = "T17";

  /** 六个月内未开业视为自行停办，律师事务所管理办法第31条. */
  private static final String UNOPENED = "T02";

  private static final String VERIFIED = "userTask_verifyOpening";

  private enum Verified { OPENED, NOT_OPENED }

  private final LicenceApplications applications;
  private final FiledApplications filed;
  private final ProposedNames names;
  private final FirmRules rules;
  private final OfficialDocuments documents;
  private final FormDays days;
  private final DeadlineLedger ledger;
  private final Units units;
  private final Clock clock;

  Establishment(LicenceApplications applications, FiledApplications filed, ProposedNames names, FirmRules rules, OfficialDocuments documents,
      FormDays days, DeadlineLedger ledger, Units units, Clock clock) {
    this.applications = applications;
    this.filed = filed;
    this.names = names;
    this.rules = rules;
    this.documents = documents;
    this.days = days;
    this.ledger = ledger;
    this.units = units;
    this.clock = clock;
  }

  /** From the day the names came, at first or proposed anew. */
  public void startNameReview(String caseNumber) {
    LicenceApplication application = applications.application(caseNumber);
    boolean again = filed.last(application, "userTask_proposeNames").isPresent();
    ledger.start(caseNumber, REVIEW, units.province().name(), again ? Law.today(clock) : application.appliedOn(), "收到名称预核准申请");
  }

  private LocalDate searched(String caseNumber) {
    return filed.last(applications.application(caseNumber), ProposedNames.SEARCHED).orElseThrow().date("resultOn");
  }

  /** The firm's duties run from the day its licence was taken. */
  public void startOpening(String caseNumber) {
    LicenceApplication application = applications.application(caseNumber);
    LocalDate taken = filed.last(application, "userTask_issueLicence").map(form -> form.date("issuedOn")).orElseGet(() -> Law.today(clock));
    String firm = names.approved(application).orElseThrow();
    ledger.start(caseNumber, OPENING, firm, taken, "领取执业许可证");
    ledger.start(caseNumber, UNOPENED, firm, taken, "取得设立许可");
  }

  @EventListener(condition = "#form.process() == 'firm-establishment'")
  void submitted(SubmittedForm form) {
    LicenceApplication application = applications.application(form.caseNumber());
    switch (form.task()) {
      case ProposedNames.REVIEWED -> reviewed(application, form);
      case ProposedNames.SEARCHED -> searched(application, form);
      case "userTask_notifyName" -> notified(application, form);
      case "userTask_fileApplication" -> days.between(form, "filedOn", application.appliedOn(), "提出名称申请");
      case "userTask_reportOpening" -> opened(application, form);
      case VERIFIED -> verified(application, form);
      default -> { } // the timeline has it
    }
  }

  private void reviewed(LicenceApplication application, SubmittedForm form) {
    LocalDate today = Law.today(clock);
    ledger.meet(form.caseNumber(), REVIEW, today, "审核名称");
    if (form.choice("decision", ProposedNames.Review.class) == ProposedNames.Review.RETURN) {
      return;
    }
    String name = form.text("name");
    if (!names.of(application).contains(name)) {
      throw new Refusal("“" + name + "”不在备选名称之中，请从备选名称中选择一个，原样填写。");
    }
    if (rules.nameTaken(name, null)) {
      throw new Refusal("名称“" + name + "”已由名册上的另一家律师事务所使用，请另选一个，或者退回重新提出。");
    }
    ledger.start(form.caseNumber(), SEARCH, units.province().name(), today, "提交司法部检索");
  }

  private void searched(LicenceApplication application, SubmittedForm form) {
    days.between(form, "resultOn", application.appliedOn(), "提出申请");
    ledger.meet(form.caseNumber(), SEARCH, form.date("resultOn"), "收到检索结果");
    if (form.choice("decision", ProposedNames.Search.class) == ProposedNames.Search.FREE) {
      ledger.start(form.caseNumber(), NOTICE, units.province().name(), form.date("resultOn"), "收到检索结果");
    }
  }

  private void notified(LicenceApplication application, SubmittedForm form) {
    days.between(form, "notifiedOn", searched(form.caseNumber()), "收到检索结果");
    documents.issue(form.caseNumber(), approval(application));
    ledger.meet(form.caseNumber(), NOTICE, form.date("notifiedOn"), "核准名称");
  }

  private void opened(LicenceApplication application, SubmittedForm form) {
    days.between(form, "openedOn", application.decidedOn().orElseThrow(), "准予设立");
    ledger.meet(form.caseNumber(), OPENING, form.date("openedOn"), "刻制印章、开立账户、办理税务登记并备案");
    ledger.cancel(form.caseNumber(), UNOPENED, "已开业");
  }

  /** Opened too late is not opened: after six months the firm counts as one that has given up (律师事务所管理办法第31条第2款). */
  private void verified(LicenceApplication application, SubmittedForm form) {
    Deadline sixMonths = ledger.current(form.caseNumber(), UNOPENED).orElseThrow();
    Inspectors.mustBeTwo(form, "核实应由两名以上工作人员进行");
    days.between(form, "checkedOn", sixMonths.dueDay(), "六个月届满");
    if (form.choice("decision", Verified.class) == Verified.OPENED) {
      if (form.date("openedOn").isAfter(sixMonths.dueDay())) {
        throw new Refusal("“" + form.label("openedOn") + "”" + form.date("openedOn") + "晚于六个月届满的日期" + sixMonths.dueDay()
            + "：六个月内未开业的视为自行停办（律师事务所管理办法第31条第2款），请选择“未开业”。");
      }
      opened(application, form);
    } else {
      ledger.miss(form.caseNumber(), UNOPENED);
      ledger.cancelAll(form.caseNumber(), "六个月内未开业");
    }
  }

  /** Whether the firm was found not to have opened. */
  static boolean givenUp(FiledApplications filed, LicenceApplication application) {
    return filed.last(application, VERIFIED).filter(form -> form.choice("decision", Verified.class) == Verified.NOT_OPENED).isPresent();
  }

  private DocumentDraft approval(LicenceApplication application) {
    FormValues form = filed.of(application);
    return new DocumentDraft(DocumentKind.NAME_APPROVAL, units.province().code(), Map.of("申请人", application.applicant(), "核准名称",
        names.approved(application).orElseThrow(), "组织形式", form.choice("kind", FirmKind.class).label(), "检索结果日期",
        ChineseDate.of(searched(application.caseNumber()))));
  }

  /** Until the notice is out; the review has its own papers. */
  @Override
  public List<DocumentDraft> upcoming(String caseNumber) {
    return applications.findById(caseNumber).filter(each -> each.matter().equals(FirmEstablishment.PROCESS)
            && each.state() == ApplicationState.APPLIED && names.approved(each).isPresent()
            && documents.latest(caseNumber, DocumentKind.NAME_APPROVAL).isEmpty())
        .map(this::approval).stream().toList();
  }

  @Override
  public Optional<DocumentDraft> again(String caseNumber, DocumentKind kind) {
    return Optional.empty();
  }
}
