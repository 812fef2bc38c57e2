package org.legaloversight.termination;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.casework.TaskBriefing;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.deadline.DeadlineState;
import org.legaloversight.jurisdiction.Units;
import org.springframework.stereotype.Component;

/** What the person at the desk sees above the form. */
@Component
class TerminationBriefing implements TaskBriefing {

  private final FirmEndings endings;
  private final CaseFiles caseFiles;
  private final OfficialDocuments documents;
  private final DeadlineLedger ledger;
  private final Units units;

  TerminationBriefing(FirmEndings endings, CaseFiles caseFiles, OfficialDocuments documents, DeadlineLedger ledger, Units units) {
    this.endings = endings;
    this.caseFiles = caseFiles;
    this.documents = documents;
    this.ledger = ledger;
    this.units = units;
  }

  @Override
  public String process() {
    return "firm-termination";
  }

  @Override
  public Map<String, Object> brief(String caseNumber, String task) {
    CaseFile file = caseFiles.file(caseNumber);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("caseNumber", caseNumber);
    facts.put("firmName", file.firmName());
    facts.put("unitName", units.unit(file.unit()).name());
    facts.put("deadlineText", ledger.of(caseNumber).stream()
        .filter(deadline -> deadline.state() == DeadlineState.RUNNING && deadline.limit().equals(Termination.FILING))
        .map(deadline -> deadline.name() + "至" + deadline.dueDay() + "届满").collect(Collectors.joining("；")));
    facts.put("background", background(endings.ending(caseNumber)));
    return facts;
  }

  private String background(FirmEnding ending) {
    return "**终止进展**\n\n" + step("终止公告", ending.publishedOn()) + step("清算结束", ending.liquidatedOn())
        + step("提交注销申请", ending.filedOn()) + step("注销决定", ending.decidedOn()) + "\n**已制发文书**\n\n"
        + documents.of(ending.caseNumber()).stream().map(document -> "- " + document.kind().title() + " " + document.number()
            + "（" + document.issuedOn() + "）").collect(Collectors.joining("\n")) + "\n";
  }

  private static String step(String what, LocalDate on) {
    return "- " + what + "：" + (on == null ? "尚未" : on) + "\n";
  }
}
