package org.legaloversight.termination;

import java.time.Clock;
import java.time.LocalDate;
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
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.deadline.ChineseDate;
import org.legaloversight.deadline.TimeLimit;
import org.legaloversight.deadline.TimeLimits;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.register.Firm;
import org.legaloversight.register.FirmRegister;
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
  private final Clock clock;

  TerminationPapers(FirmEndings endings, CaseFiles caseFiles, OfficialDocuments documents, FirmRegister register, TimeLimits limits,
      Units units, Clock clock) {
    this.endings = endings;
    this.caseFiles = caseFiles;
    this.documents = documents;
    this.register = register;
    this.limits = limits;
    this.units = units;
    this.clock = clock;
  }

  DocumentDraft deregistration(CaseFile file) {
    Firm firm = register.firm(file.firmLicence());
    TimeLimit without = limits.inForce(Termination.WITHOUT_FIRM, Law.today(clock));
    return new DocumentDraft(DocumentKind.DEREGISTRATION_DECISION, units.province().code(), Map.of(
        "重新执业期限", without.clock().of(without.length()), "律所负责人", firm.headName(), "律所住所", firm.address()));
  }

  DocumentDraft voidNotice(CaseFile file, LocalDate on, String medium) {
    return new DocumentDraft(DocumentKind.VOID_NOTICE, units.province().code(),
        Map.of("注销决定书文号", deregistrationOf(file), "公告日期", ChineseDate.of(on), "公告媒体", medium));
  }

  /** 执业许可证收缴清单 (律师和律师事务所执业证书管理办法第15条第2款). */
  DocumentDraft licenceList(CaseFile file, SubmittedForm form) {
    return new DocumentDraft(DocumentKind.LICENCE_LIST, file.unit(), Map.of("注销决定书文号", deregistrationOf(file),
        "收缴日期", ChineseDate.of(form.date("collectedOn")), "正本份数", form.integer("originals") + "份",
        "副本份数", form.integer("duplicates") + "份", "备注", form.optionalText("note").orElse("无")));
  }

  private String deregistrationOf(CaseFile file) {
    return documents.latest(file.number(), DocumentKind.DEREGISTRATION_DECISION).map(IssuedDocument::number).orElseThrow();
  }

  /** Once the firm's notice is out, the next thing to decide is the deregistration. */
  @Override
  public List<DocumentDraft> upcoming(String caseNumber) {
    return endings.findById(caseNumber).filter(ending -> ending.publishedOn() != null && ending.decidedOn() == null)
        .map(ending -> List.of(deregistration(caseFiles.file(caseNumber)))).orElse(List.of());
  }

  /** Its day is the day the firm left the register, and its lawyers' clocks run from it: a second one would have another day. */
  @Override
  public Optional<DocumentDraft> again(String caseNumber, DocumentKind kind) {
    return Optional.empty();
  }
}
