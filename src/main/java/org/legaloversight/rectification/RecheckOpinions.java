package org.legaloversight.rectification;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.DocumentDraft;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.DocumentSource;
import org.legaloversight.casework.IssuedDocument;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.casework.Timeline;
import org.legaloversight.deadline.ChineseDate;
import org.springframework.stereotype.Component;

/** 整改复查意见书: what a firm is told in writing of its re-check, whichever way it went (湘司县级监管意见四.6；律师事务所管理办法第64条). */
@Component
class RecheckOpinions implements DocumentSource {

  private static final String RECHECK = "userTask_recheckOnSite";
  private static final String CONFIRMATION = "userTask_confirmRecheck";

  private final RectificationOrders orders;
  private final RectificationPapers papers;
  private final OfficialDocuments documents;
  private final CaseFiles caseFiles;
  private final Timeline timeline;

  RecheckOpinions(RectificationOrders orders, RectificationPapers papers, OfficialDocuments documents, CaseFiles caseFiles,
      Timeline timeline) {
    this.orders = orders;
    this.papers = papers;
    this.documents = documents;
    this.caseFiles = caseFiles;
    this.timeline = timeline;
  }

  /** With the head's conclusion. One given earlier on the same notice, before the city sent the case back, is replaced by it. */
  void issue(RectificationOrder order) {
    CaseFile file = caseFiles.file(order.caseNumber());
    Optional<String> earlier = earlier(file);
    documents.issue(file.number(), draft(file, order, earlier), earlier.orElse(null));
  }

  private Optional<String> earlier(CaseFile file) {
    int notice = papers.lastNotice(file).ordinal();
    return documents.latest(file.number(), DocumentKind.RECHECK_OPINION).filter(opinion -> opinion.ordinal() > notice)
        .map(IssuedDocument::number);
  }

  /** @param earlier number of the opinion that it replaces */
  private DocumentDraft draft(CaseFile file, RectificationOrder order, Optional<String> earlier) {
    Map<String, Object> recheck = timeline.lastForm(file.number(), Set.of(RECHECK)).orElseThrow().values();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("整改通知书文号", papers.lastNotice(file).number());
    values.put("复查日期", ChineseDate.of(LocalDate.parse(recheck.get("recheckedOn").toString())));
    values.put("复查人员", recheck.get("inspector1") + "、" + recheck.get("inspector2"));
    values.put("复查情况", rows(order.findings()));
    values.put("复查不合格", order.recheckFailed());
    values.put("设立条件缺失", order.conditionsLost());
    values.put("重新出具", earlier.isPresent());
    values.put("原意见书文号", earlier.orElse(""));
    return new DocumentDraft(DocumentKind.RECHECK_OPINION, file.unit(), values);
  }

  private static List<Map<String, String>> rows(List<Finding> findings) {
    return IntStream.range(0, findings.size()).mapToObj(i -> row(i + 1, findings.get(i))).toList();
  }

  private static Map<String, String> row(int ordinal, Finding finding) {
    return Map.of("序号", Integer.toString(ordinal), "事项", finding.ground().label(), "事实", finding.facts(),
        "复查结果", finding.failed() ? "未整改" : "已整改", "复查说明", Objects.requireNonNullElse(finding.remark(), ""));
  }

  /** From the re-check until the head has said what it comes to. */
  @Override
  public List<DocumentDraft> upcoming(String caseNumber) {
    return orders.findById(caseNumber).filter(order -> order.state() == OrderState.RECHECKED)
        .filter(order -> timeline.lastForm(caseNumber, Set.of(RECHECK, CONFIRMATION)).filter(form -> form.task().equals(RECHECK)).isPresent())
        .map(order -> upcoming(caseFiles.file(caseNumber), order)).orElse(List.of());
  }

  private List<DocumentDraft> upcoming(CaseFile file, RectificationOrder order) {
    return List.of(draft(file, order, earlier(file)));
  }

  /** Never: a second one would speak of what has been seen on site since. A conclusion is changed by another re-check. */
  @Override
  public Optional<DocumentDraft> again(String caseNumber, DocumentKind kind) {
    return Optional.empty();
  }
}
