package org.legaloversight.termination;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.DocumentDraft;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.DocumentSource;
import org.legaloversight.casework.GroundToEnd;
import org.legaloversight.casework.IssuedDocument;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.casework.Timeline;
import org.legaloversight.deadline.ChineseDate;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.register.Firm;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.termination.NextPaper.Waiting;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the city issues on a firm's way to the end: its opinion to the province, and the notice in place of a firm that refuses. */
@Component
class CityPapers implements DocumentSource {

  private static final String PUBLISHED_ON = "公告日期";
  private static final String MEDIUM = "公告媒体";
  private static final String OPINION = "审查意见";

  private final FirmEndings endings;
  private final DecisionsToEnd decisions;
  private final OfficialDocuments documents;
  private final CaseFiles caseFiles;
  private final FirmRegister register;
  private final Timeline timeline;
  private final NextPaper next;
  private final ObjectProvider<GroundToEnd> grounds;
  private final Units units;

  CityPapers(FirmEndings endings, DecisionsToEnd decisions, OfficialDocuments documents, CaseFiles caseFiles, FirmRegister register,
      Timeline timeline, NextPaper next, ObjectProvider<GroundToEnd> grounds, Units units) {
    this.endings = endings;
    this.decisions = decisions;
    this.documents = documents;
    this.caseFiles = caseFiles;
    this.register = register;
    this.timeline = timeline;
    this.next = next;
    this.grounds = grounds;
    this.units = units;
  }

  /** 终止公告 by the city (律师事务所管理办法第32条第4款). */
  void announce(FirmEnding ending, String medium) {
    CaseFile file = caseFiles.file(ending.caseNumber());
    documents.issue(file.number(), announcement(file, ending, written(ending.publishedOn()), medium));
  }

  /**
   * 注销审查意见书 to the province (律师事务所管理办法第32条第3款、第4款). The one before, which the province returned, is replaced by it.
   *
   * @param opinion as it was typed
   */
  void propose(FirmEnding ending, String opinion) {
    CaseFile file = caseFiles.file(ending.caseNumber());
    Optional<String> earlier = earlier(file);
    documents.issue(file.number(), opinion(file, ending, written(ending.publishedOn()), opinion, earlier), earlier.orElse(null));
  }

  private Optional<String> earlier(CaseFile file) {
    return documents.latest(file.number(), DocumentKind.DEREGISTRATION_OPINION).map(IssuedDocument::number);
  }

  private DocumentDraft announcement(CaseFile file, FirmEnding ending, String publishedOn, String medium) {
    Map<String, Object> values = ofTheFirm(file, neglect(ending));
    values.put(PUBLISHED_ON, publishedOn);
    values.put(MEDIUM, medium);
    return draft(file, DocumentKind.TERMINATION_ANNOUNCEMENT, values);
  }

  /** @param earlier number of the opinion that it replaces */
  private DocumentDraft opinion(CaseFile file, FirmEnding ending, String publishedOn, String opinion, Optional<String> earlier) {
    boolean filed = ending.filedOn() != null;
    Map<String, Object> values = ofTheFirm(file, filed ? null : neglect(ending));
    values.put("已报送", filed);
    values.put(PUBLISHED_ON, publishedOn);
    values.put("清算结束日期", written(ending.liquidatedOn()));
    values.put("报送日期", written(ending.filedOn()));
    values.put(OPINION, opinion);
    values.put("重新出具", earlier.isPresent());
    values.put("原意见书文号", earlier.orElse(""));
    return draft(file, DocumentKind.DEREGISTRATION_OPINION, values);
  }

  private DocumentDraft draft(CaseFile file, DocumentKind kind, Map<String, Object> values) {
    return new DocumentDraft(kind, units.cityOf(file.unit()).code(), values);
  }

  private Neglect neglect(FirmEnding ending) {
    return Neglect.of(ending, timeline.of(ending.caseNumber()));
  }

  /** A firm that was not ended by a decision has dissolved itself, unless the capability whose case it is knows another ground. */
  private Map<String, Object> ofTheFirm(CaseFile file, Neglect neglect) {
    Firm firm = register.firm(file.firmLicence());
    Optional<IssuedDocument> decision = decisions.standing(file);
    Map<String, Object> values = new LinkedHashMap<>(Neglect.flags(neglect));
    values.put("未作终止决定", decision.isEmpty());
    values.put("终止事由", decision.isPresent() ? "" : grounds.stream().flatMap(each -> each.of(file.number()).stream()).findFirst()
        .orElse("已自行决定解散"));
    values.put("终止决定书文号", decision.map(IssuedDocument::number).orElse(""));
    values.put("律所负责人", firm.headName());
    values.put("律所住所", firm.address());
    return values;
  }

  /** Empty for what has not been: the part of the paper that would tell of it falls away. */
  private static String written(LocalDate day) {
    return day == null ? "" : ChineseDate.of(day);
  }

  /** Notice and opinion together where the city acts in place of the firm, the opinion alone where the firm has filed. */
  @Override
  public List<DocumentDraft> upcoming(String caseNumber) {
    return endings.findById(caseNumber).flatMap(ending -> next.of(caseNumber).map(waiting -> upcoming(ending, waiting))).orElse(List.of());
  }

  private List<DocumentDraft> upcoming(FirmEnding ending, Waiting waiting) {
    CaseFile file = caseFiles.file(ending.caseNumber());
    String day = DocumentDraft.blank(PUBLISHED_ON);
    String opinion = DocumentDraft.blank(OPINION);
    return switch (waiting) {
      case CITY_NOTICE -> List.of(announcement(file, ending, day, DocumentDraft.blank(MEDIUM)),
          opinion(file, ending, day, opinion, earlier(file)));
      case CITY_OPINION -> List.of(opinion(file, ending, written(ending.publishedOn()), opinion, earlier(file)));
      default -> List.of();
    };
  }

  /** Never: the opinion is given again in its task, and what was published was published. */
  @Override
  public Optional<DocumentDraft> again(String caseNumber, DocumentKind kind) {
    return Optional.empty();
  }
}
