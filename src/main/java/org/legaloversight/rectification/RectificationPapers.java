package org.legaloversight.rectification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.DocumentDraft;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.DocumentSource;
import org.legaloversight.casework.IssuedDocument;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.casework.ServiceRecords;
import org.legaloversight.casework.Timeline;
import org.legaloversight.deadline.ChineseDate;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.rectification.Decisions.Submission;
import org.legaloversight.register.Firm;
import org.legaloversight.register.FirmRegister;
import org.springframework.stereotype.Component;

/** What stands in an order's official documents, taken from the case, the register and the ledger; the words around it are the template's. */
@Component
class RectificationPapers implements DocumentSource {

  private static final String FINDINGS = "问题";
  private static final String NOTICE = "整改通知书文号";
  private static final String REPORT = "userTask_submitReport";
  private static final String EXTENSION = "userTask_decideExtension";

  private final RectificationOrders orders;
  private final CaseFiles caseFiles;
  private final OfficialDocuments documents;
  private final ServiceRecords services;
  private final FirmRegister register;
  private final Units units;
  private final PaperDates dates;
  private final Timeline timeline;

  RectificationPapers(RectificationOrders orders, CaseFiles caseFiles, OfficialDocuments documents, ServiceRecords services,
      FirmRegister register, Units units, PaperDates dates, Timeline timeline) {
    this.orders = orders;
    this.caseFiles = caseFiles;
    this.documents = documents;
    this.services = services;
    this.register = register;
    this.units = units;
    this.dates = dates;
    this.timeline = timeline;
  }

  DocumentDraft notice(CaseFile file, RectificationOrder order) {
    return new DocumentDraft(DocumentKind.RECTIFICATION_NOTICE, file.unit(),
        Map.of(FINDINGS, rows(order, finding -> !finding.on(Track.BAR_RULE)), "整改期限", dates.period(order.months())));
  }

  DocumentDraft extension(CaseFile file, RectificationOrder order) {
    return extension(file, order, dates.extended(file.number()));
  }

  private DocumentDraft extension(CaseFile file, RectificationOrder order, PaperDates.Ends ends) {
    return new DocumentDraft(DocumentKind.EXTENSION_NOTICE, file.unit(), Map.of(NOTICE, lastNotice(file).number(),
        "延长期限", dates.period(order.extensionMonths()), "原届满日", ends.before(), "届满日", ends.after()));
  }

  DocumentDraft referral(CaseFile file, RectificationOrder order) {
    return new DocumentDraft(DocumentKind.REFERRAL, file.unit(), Map.of(FINDINGS, rows(order, finding -> finding.on(Track.BAR_RULE))));
  }

  /** @param failed whether the firm failed its re-check, and not what was found at first is to be punished */
  DocumentDraft penaltyProposal(CaseFile file, RectificationOrder order, boolean failed) {
    return new DocumentDraft(DocumentKind.PENALTY_PROPOSAL, file.unit(), Map.of("复查不合格", failed,
        FINDINGS, rows(order, failed ? Finding::failed : finding -> finding.on(Track.PENALTY))));
  }

  DocumentDraft terminationNotice(CaseFile file, RectificationOrder order) {
    return new DocumentDraft(DocumentKind.TERMINATION_NOTICE, units.cityOf(file.unit()).code(),
        Map.of(FINDINGS, lost(order), NOTICE, lastNotice(file).number(), "陈述申辩期限", dates.length(Rectification.STATEMENT)));
  }

  DocumentDraft terminationDecision(CaseFile file, RectificationOrder order) {
    Firm firm = register.firm(file.firmLicence());
    return new DocumentDraft(DocumentKind.TERMINATION_DECISION, units.province().code(),
        Map.of(FINDINGS, lost(order), NOTICE, lastNotice(file).number(), "注销申请期限", dates.length(Rectification.FILING),
            "律所负责人", firm.headName(), "律所住所", firm.address()));
  }

  DocumentDraft withdrawal(CaseFile file) {
    IssuedDocument notice = lastNotice(file);
    return new DocumentDraft(DocumentKind.WITHDRAWAL, file.unit(),
        Map.of(NOTICE, notice.number(), "整改通知书日期", ChineseDate.of(notice.issuedOn())));
  }

  /** Of whatever standing: also a notice that was withdrawn before its service is spoken of. */
  IssuedDocument lastNotice(CaseFile file) {
    return documents.lastIssued(file.number(), DocumentKind.RECTIFICATION_NOTICE).orElseThrow();
  }

  /** The lawful day of service of the latest document of that kind, in Asia/Shanghai. */
  LocalDate servedOn(String caseNumber, DocumentKind kind) {
    return documents.latest(caseNumber, kind).flatMap(document -> services.find(document.number())).orElseThrow().effectiveOn();
  }

  private static List<Map<String, String>> lost(RectificationOrder order) {
    return rows(order, finding -> finding.failed() && finding.on(Track.CONDITIONS));
  }

  private static List<Map<String, String>> rows(RectificationOrder order, Predicate<Finding> which) {
    List<Finding> findings = order.findings().stream().filter(which).toList();
    return IntStream.range(0, findings.size()).mapToObj(i -> Map.of("序号", Integer.toString(i + 1), "事项", findings.get(i).ground().label(),
        "事实", findings.get(i).facts(), "应改正", findings.get(i).demand())).toList();
  }

  @Override
  public List<DocumentDraft> upcoming(String caseNumber) {
    RectificationOrder order = orders.findById(caseNumber).orElse(null);
    if (order == null) {
      return List.of();
    }
    CaseFile file = caseFiles.file(caseNumber);
    return switch (order.state()) {
      case DRAFTED -> drafted(file, order);
      case SERVED -> extensionAsked(caseNumber)
          ? List.of(extension(file, order, dates.ifExtended(caseNumber, order.extensionMonths()))) : List.of();
      case RECHECKED -> order.recheckFailed() ? List.of(afterFailure(file, order)) : List.of();
      default -> List.of();
    };
  }

  /** From the firm's asking until the head decides; nothing else asks for a decision between the two. */
  private boolean extensionAsked(String caseNumber) {
    return timeline.lastForm(caseNumber, Set.of(REPORT, EXTENSION))
        .filter(form -> form.task().equals(REPORT) && form.decided(Submission.EXTEND)).isPresent();
  }

  private List<DocumentDraft> drafted(CaseFile file, RectificationOrder order) {
    List<DocumentDraft> drafts = new ArrayList<>();
    if (order.orderNeeded()) {
      drafts.add(notice(file, order));
    }
    if (order.any(Track.PENALTY)) {
      drafts.add(penaltyProposal(file, order, false));
    }
    if (order.any(Track.BAR_RULE)) {
      drafts.add(referral(file, order));
    }
    return drafts;
  }

  private DocumentDraft afterFailure(CaseFile file, RectificationOrder order) {
    if (!order.conditionsLost()) {
      return penaltyProposal(file, order, true);
    }
    int notice = lastNotice(file).ordinal();
    boolean told = documents.latest(file.number(), DocumentKind.TERMINATION_NOTICE).filter(document -> document.ordinal() > notice)
        .isPresent();
    return told ? terminationDecision(file, order) : terminationNotice(file, order);
  }

  @Override
  public Optional<DocumentDraft> again(String caseNumber, DocumentKind kind) {
    return orders.findById(caseNumber).flatMap(order -> Optional.ofNullable(again(caseFiles.file(caseNumber), order, kind)));
  }

  private DocumentDraft again(CaseFile file, RectificationOrder order, DocumentKind kind) {
    return switch (kind) {
      case RECTIFICATION_NOTICE -> notice(file, order);
      case EXTENSION_NOTICE -> extension(file, order);
      case PENALTY_PROPOSAL -> penaltyProposal(file, order, order.outcome() == Outcome.PENALTY_PROPOSED);
      case REFERRAL -> referral(file, order);
      case TERMINATION_NOTICE -> terminationNotice(file, order);
      case TERMINATION_DECISION -> terminationDecision(file, order);
      default -> null;
    };
  }
}
