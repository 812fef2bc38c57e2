package org.legaloversight.rectification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.DocumentDraft;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.DocumentSource;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.casework.Timeline;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.rectification.Decisions.Statement;
import org.springframework.stereotype.Component;

/** 听证通知书: when, where and before whom a firm that asked for it is heard (行政处罚法第64条第2项). */
@Component
class HearingNotices implements DocumentSource {

  private static final String STATEMENT = "userTask_submitStatement";

  private final RectificationOrders orders;
  private final OfficialDocuments documents;
  private final CaseFiles caseFiles;
  private final Timeline timeline;
  private final Units units;

  HearingNotices(RectificationOrders orders, OfficialDocuments documents, CaseFiles caseFiles, Timeline timeline, Units units) {
    this.orders = orders;
    this.documents = documents;
    this.caseFiles = caseFiles;
    this.timeline = timeline;
    this.units = units;
  }

  /** @param day in Chinese */
  void issue(String caseNumber, String day, String place, String presider) {
    documents.issue(caseNumber, draft(caseNumber, Map.of("听证日期", day, "听证地点", place, "听证主持人", presider)));
  }

  private DocumentDraft draft(String caseNumber, Map<String, Object> values) {
    CaseFile file = caseFiles.file(caseNumber);
    return new DocumentDraft(DocumentKind.HEARING_NOTICE, units.cityOf(file.unit()).code(), values);
  }

  /** From the firm's asking for a hearing until it is arranged. */
  @Override
  public List<DocumentDraft> upcoming(String caseNumber) {
    return orders.findById(caseNumber).filter(order -> order.state() == OrderState.RECHECKED)
        .flatMap(order -> timeline.lastForm(caseNumber, Set.of(STATEMENT, Hearings.ARRANGEMENT)))
        .filter(form -> form.task().equals(STATEMENT) && form.decided(Statement.HEARING))
        .map(form -> List.of(draft(caseNumber, DocumentDraft.blanks("听证日期", "听证地点", "听证主持人")))).orElse(List.of());
  }

  /** Never: another day is another notice in time, which the arranging sees to. */
  @Override
  public Optional<DocumentDraft> again(String caseNumber, DocumentKind kind) {
    return Optional.empty();
  }
}
