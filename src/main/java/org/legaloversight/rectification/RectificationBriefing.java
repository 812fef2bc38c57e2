package org.legaloversight.rectification;

import static org.legaloversight.casework.TaskBriefing.plain;

import java.util.Map;
import java.util.Set;
import org.legaloversight.casework.CaseHeader;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.casework.RecentForms;
import org.legaloversight.casework.TaskBriefing;
import org.springframework.stereotype.Component;

/** What the person at the desk sees above the form. */
@Component
class RectificationBriefing implements TaskBriefing {

  /** The firm's own tasks: it sees the order, not the bureaus' opinions on it. */
  private static final Set<String> FIRM_TASKS = Set.of("userTask_submitReport", "userTask_submitStatement");

  private final RectificationOrders orders;
  private final CaseHeader header;
  private final OfficialDocuments documents;
  private final RecentForms recent;
  private final DocumentService served;

  RectificationBriefing(RectificationOrders orders, CaseHeader header, OfficialDocuments documents, RecentForms recent,
      DocumentService served) {
    this.orders = orders;
    this.header = header;
    this.documents = documents;
    this.recent = recent;
    this.served = served;
  }

  @Override
  public String process() {
    return "firm-rectification";
  }

  @Override
  public Map<String, Object> brief(String caseNumber, String task) {
    RectificationOrder order = orders.order(caseNumber);
    Map<String, Object> facts = header.of(caseNumber, deadline -> true);
    facts.put("background", background(order, FIRM_TASKS.contains(task)) + tried(caseNumber, task));
    switch (task) {
      case "userTask_reviseOrder" -> {
        facts.put("findings", FindingRows.toCorrect(order.findings()));
        facts.put("months", order.months());
      }
      case "userTask_recheckOnSite" -> facts.put("results", FindingRows.toRecheck(order.findings()));
      default -> { }
    }
    return facts;
  }

  private String tried(String caseNumber, String task) {
    return switch (task) {
      case "userTask_recordService" -> served.triedSoFar(caseNumber, DocumentKind.RECTIFICATION_NOTICE);
      case "userTask_serveTerminationNotice" -> served.triedSoFar(caseNumber, DocumentKind.TERMINATION_NOTICE);
      default -> "";
    };
  }

  private String background(RectificationOrder order, boolean forFirm) {
    StringBuilder text = new StringBuilder("**整改事项**\n\n");
    int ordinal = 0;
    for (Finding finding : order.findings()) {
      text.append(++ordinal).append(". ").append(plain(finding.ground().label())).append("：").append(plain(finding.facts()))
          .append("　应改正：").append(plain(finding.demand())).append(sorted(finding, forFirm)).append('\n');
    }
    documents.latest(order.caseNumber(), DocumentKind.RECTIFICATION_NOTICE)
        .ifPresent(notice -> text.append("\n**通知书** ").append(notice.number()).append("，期限").append(order.months()).append("个月\n"));
    return forFirm ? text.toString() : text.append(recent.of(order.caseNumber())).toString();
  }

  private static String sorted(Finding finding, boolean forFirm) {
    return (finding.track() == null || forFirm ? "" : "（" + finding.track().label() + "）")
        + (finding.result() == null ? "" : finding.failed() ? "【复查：未整改】" : "【复查：已整改】");
  }
}
