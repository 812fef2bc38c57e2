package org.legaloversight.termination;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.DocumentDraft;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.IssuedDocument;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.casework.Timeline;
import org.legaloversight.deadline.ChineseDate;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.register.Firm;
import org.legaloversight.register.FirmRegister;
import org.springframework.stereotype.Component;

/** What the city issues on a firm's way to the end: its opinion to the province, and the notice in place of a firm that refuses. */
@Component
class CityPapers {

  private final OfficialDocuments documents;
  private final CaseFiles caseFiles;
  private final FirmRegister register;
  private final Timeline timeline;
  private final Units units;

  CityPapers(OfficialDocuments documents, CaseFiles caseFiles, FirmRegister register, Timeline timeline, Units units) {
    this.documents = documents;
    this.caseFiles = caseFiles;
    this.register = register;
    this.timeline = timeline;
    this.units = units;
  }

  /** 终止公告 by the city (律师事务所管理办法第32条第4款). */
  void announce(FirmEnding ending, String medium) {
    CaseFile file = caseFiles.file(ending.caseNumber());
    Map<String, Object> values = ofTheFirm(file, neglect(ending));
    values.put("公告日期", ChineseDate.of(ending.publishedOn()));
    values.put("公告媒体", medium);
    issue(file, DocumentKind.TERMINATION_ANNOUNCEMENT, values, null);
  }

  /**
   * 注销审查意见书 to the province (律师事务所管理办法第32条第3款、第4款). The one before, which the province returned, is replaced by it.
   *
   * @param opinion as it was typed
   */
  void propose(FirmEnding ending, String opinion) {
    CaseFile file = caseFiles.file(ending.caseNumber());
    boolean filed = ending.filedOn() != null;
    Optional<String> earlier = documents.latest(file.number(), DocumentKind.DEREGISTRATION_OPINION).map(IssuedDocument::number);
    Map<String, Object> values = ofTheFirm(file, filed ? null : neglect(ending));
    values.put("已报送", filed);
    values.put("公告日期", ChineseDate.of(ending.publishedOn()));
    values.put("清算结束日期", written(ending.liquidatedOn()));
    values.put("报送日期", written(ending.filedOn()));
    values.put("审查意见", opinion);
    values.put("重新出具", earlier.isPresent());
    values.put("原意见书文号", earlier.orElse(""));
    issue(file, DocumentKind.DEREGISTRATION_OPINION, values, earlier.orElse(null));
  }

  private void issue(CaseFile file, DocumentKind kind, Map<String, Object> values, String replaced) {
    documents.issue(file.number(), new DocumentDraft(kind, units.cityOf(file.unit()).code(), values), replaced);
  }

  private Neglect neglect(FirmEnding ending) {
    return Neglect.of(ending, timeline.of(ending.caseNumber()));
  }

  /** A firm that was not ended by a decision has dissolved itself. */
  private Map<String, Object> ofTheFirm(CaseFile file, Neglect neglect) {
    Firm firm = register.firm(file.firmLicence());
    Optional<IssuedDocument> decision = documents.latest(file.number(), DocumentKind.TERMINATION_DECISION);
    Map<String, Object> values = new LinkedHashMap<>(Neglect.flags(neglect));
    values.put("自行解散", decision.isEmpty());
    values.put("终止决定书文号", decision.map(IssuedDocument::number).orElse(""));
    values.put("律所负责人", firm.headName());
    values.put("律所住所", firm.address());
    return values;
  }

  /** Empty for what has not been: the part of the paper that would tell of it falls away. */
  private static String written(LocalDate day) {
    return day == null ? "" : ChineseDate.of(day);
  }
}
