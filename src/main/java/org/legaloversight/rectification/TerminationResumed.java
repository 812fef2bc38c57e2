package org.legaloversight.rectification;

import java.util.Map;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.casework.CaseProcesses;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.IssuedDocument;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.casework.Timeline;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.register.EndsCarriedOn;
import org.legaloversight.register.Firm;
import org.springframework.stereotype.Component;

/**
 * A branch was to end by a case of its own, which was closed because its head office had to end. That decision is annulled, the
 * branch's own stands, so the branch's end goes on, in a new case: the closed one stays closed.
 */
@Component
class TerminationResumed {

  static final String PROCESS = "termination-resumed";

  private final RectificationOrders orders;
  private final CaseFiles caseFiles;
  private final OfficialDocuments documents;
  private final EndsCarriedOn ends;
  private final Timeline timeline;
  private final CaseProcesses beginnings;

  TerminationResumed(RectificationOrders orders, CaseFiles caseFiles, OfficialDocuments documents, EndsCarriedOn ends, Timeline timeline,
      CaseProcesses beginnings) {
    this.orders = orders;
    this.caseFiles = caseFiles;
    this.documents = documents;
    this.ends = ends;
    this.timeline = timeline;
    this.beginnings = beginnings;
  }

  String open(CaseFile closed, Firm firm, Staff by) {
    String decision = documents.latest(ends.origin(firm.licence(), closed.number()), DocumentKind.TERMINATION_DECISION)
        .map(IssuedDocument::number).orElse(null);
    String number = caseFiles.open(CaseKind.RECTIFICATION, firm.unit(), firm.licence(), closed.firmName(), by);
    orders.save(orders.order(closed.number()).carriedOn(number, decision != null));
    ends.carryOn(firm.licence(), closed.number(), number);
    timeline.note(number, "接续已结案的案件" + closed.number() + "的终止程序：" + (decision == null ? "律师事务所已决定自行解散" : "终止决定书" + decision
        + "未被撤销，继续执行"), Map.of("from", closed.number()));
    timeline.note(closed.number(), "终止程序由新案" + number + "接续办理", Map.of("to", number));
    beginnings.begin(PROCESS, number, Map.of());
    return number;
  }
}
