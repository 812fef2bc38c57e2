package org.legaloversight.termination;

import static org.legaloversight.casework.TaskBriefing.plain;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.legaloversight.casework.CaseHeader;
import org.legaloversight.casework.DocumentStanding;
import org.legaloversight.casework.DocumentStandings;
import org.legaloversight.casework.IssuedDocument;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.casework.TaskBriefing;
import org.legaloversight.register.EndsCarriedOn;
import org.springframework.stereotype.Component;

/** What the person at the desk sees above the form. */
@Component
class TerminationBriefing implements TaskBriefing {

  private final FirmEndings endings;
  private final CaseHeader header;
  private final OfficialDocuments documents;
  private final DocumentStandings standings;
  private final EndsCarriedOn ends;

  TerminationBriefing(FirmEndings endings, CaseHeader header, OfficialDocuments documents, DocumentStandings standings, EndsCarriedOn ends) {
    this.endings = endings;
    this.header = header;
    this.documents = documents;
    this.standings = standings;
    this.ends = ends;
  }

  @Override
  public String process() {
    return "firm-termination";
  }

  @Override
  public Map<String, Object> brief(String caseNumber, String task) {
    Map<String, Object> facts = header.of(caseNumber, deadline -> deadline.limit().equals(Termination.FILING));
    facts.put("background", background(endings.ending(caseNumber)));
    return facts;
  }

  private String background(FirmEnding ending) {
    String origin = ends.origin(ending.firmLicence(), ending.caseNumber());
    return (origin.equals(ending.caseNumber()) ? "" : "本案接续案件" + origin + "的终止程序。\n\n") + "**终止进展**\n\n"
        + step("终止公告", ending.publishedOn()) + step("清算结束", ending.liquidatedOn()) + step("提交注销申请", ending.filedOn())
        + step("注销决定", ending.decidedOn()) + "\n**已制发文书**\n\n" + ends.cases(ending.firmLicence(), ending.caseNumber()).stream()
            .flatMap(this::issued).collect(Collectors.joining("\n")) + "\n";
  }

  /** Also those of the case whose decision is carried out here: without them nobody would see why the firm must end. */
  private Stream<String> issued(String caseNumber) {
    Map<String, DocumentStanding> standing = standings.of(caseNumber);
    return documents.of(caseNumber).stream().map(document -> line(document, standing.get(document.number())));
  }

  private static String line(IssuedDocument document, DocumentStanding standing) {
    return "- " + document.kind().title() + " " + document.number() + "（" + document.issuedOn() + "）"
        + (standing.untouched() ? "" : "，" + plain(standing.words()));
  }

  private static String step(String what, LocalDate on) {
    return "- " + what + "：" + (on == null ? "尚未" : on) + "\n";
  }
}
