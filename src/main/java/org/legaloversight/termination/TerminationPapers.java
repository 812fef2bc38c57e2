package org.legaloversight.termination;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.legaloversight.Law;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.DocumentDraft;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.DocumentSource;
import org.legaloversight.casework.IssuedDocument;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.deadline.TimeLimit;
import org.legaloversight.deadline.TimeLimits;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.register.Firm;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.termination.NextPaper.Waiting;
import org.springframework.stereotype.Component;

/** What stands in the documents that end a firm; the words around it are the template's. */
@Component
class TerminationPapers implements DocumentSource {

  private final FirmEndings endings;
  private final CaseFiles caseFiles;
  private final OfficialDocuments documents;
  private final FirmRegister register;
  private final TimeLimits limits;
  private final Units units;
  private final NextPaper next;
  private final Clock clock;

  TerminationPapers(FirmEndings endings, CaseFiles caseFiles, OfficialDocuments documents, FirmRegister register, TimeLimits limits,
      Units units, NextPaper next, Clock clock) {
    this.endings = endings;
    this.caseFiles = caseFiles;
    this.documents = documents;
    this.register = register;
    this.limits = limits;
    this.units = units;
    this.next = next;
    this.clock = clock;
  }

  DocumentDraft deregistration(CaseFile file) {
    Firm firm = register.firm(file.firmLicence());
    TimeLimit without = limits.inForce(Termination.WITHOUT_FIRM, Law.today(clock));
    return new DocumentDraft(DocumentKind.DEREGISTRATION_DECISION, units.province().code(), Map.of(
        "重新执业期限", without.clock().of(without.length()), "律所负责人", firm.headName(), "律所住所", firm.address()));
  }

  /** 执业许可证作废公告, with what its form says. */
  DocumentDraft voidNotice(CaseFile file, Map<String, Object> form) {
    return afterDeregistration(DocumentKind.VOID_NOTICE, units.province().code(), file, form);
  }

  /** 执业许可证收缴清单 (律师和律师事务所执业证书管理办法第15条第2款), with what its form says. */
  DocumentDraft licenceList(CaseFile file, Map<String, Object> form) {
    return afterDeregistration(DocumentKind.LICENCE_LIST, file.unit(), file, form);
  }

  private DocumentDraft afterDeregistration(DocumentKind kind, String unit, CaseFile file, Map<String, Object> form) {
    Map<String, Object> values = new LinkedHashMap<>(form);
    values.put("注销决定书文号", deregistrationOf(file));
    return new DocumentDraft(kind, unit, values);
  }

  private String deregistrationOf(CaseFile file) {
    return documents.latest(file.number(), DocumentKind.DEREGISTRATION_DECISION).map(IssuedDocument::number).orElseThrow();
  }

  /** Once the firm's notice is out, the next thing to decide is the deregistration; after it, what becomes of the licence. */
  @Override
  public List<DocumentDraft> upcoming(String caseNumber) {
    FirmEnding ending = endings.findById(caseNumber).orElse(null);
    if (ending == null || ending.publishedOn() == null) {
      return List.of();
    }
    CaseFile file = caseFiles.file(caseNumber);
    return ending.decidedOn() == null ? List.of(deregistration(file))
        : next.of(caseNumber).flatMap(waiting -> ofTheLicence(file, waiting)).stream().toList();
  }

  private Optional<DocumentDraft> ofTheLicence(CaseFile file, Waiting waiting) {
    return switch (waiting) {
      case LICENCE_COLLECTED -> Optional.of(licenceList(file, DocumentDraft.blanks("收缴日期", "正本份数", "副本份数", "备注")));
      case LICENCE_VOID -> Optional.of(voidNotice(file, DocumentDraft.blanks("公告日期", "公告媒体")));
      default -> Optional.empty();
    };
  }

  /** Its day is the day the firm left the register, and its lawyers' clocks run from it: a second one would have another day. */
  @Override
  public Optional<DocumentDraft> again(String caseNumber, DocumentKind kind) {
    return Optional.empty();
  }
}
