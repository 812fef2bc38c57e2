package org.legaloversight.consequence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.legaloversight.Law;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseOpener;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.DocumentStanding;
import org.legaloversight.casework.DocumentStandings;
import org.legaloversight.casework.IssuedDocument;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.register.EndsCarriedOn;
import org.springframework.stereotype.Component;

/** The head of the province's bureau, which keeps the register, begins to carry out an annulment. */
@Component
class OpenAnnulment implements CaseOpener {

  private final OfficialDocuments documents;
  private final DocumentStandings standings;
  private final Annulments annulments;
  private final DecisionLines lines;
  private final CaseFiles caseFiles;
  private final EndsCarriedOn ends;
  private final Units units;
  private final Clock clock;

  OpenAnnulment(OfficialDocuments documents, DocumentStandings standings, Annulments annulments, DecisionLines lines, CaseFiles caseFiles,
      EndsCarriedOn ends, Units units, Clock clock) {
    this.documents = documents;
    this.standings = standings;
    this.annulments = annulments;
    this.lines = lines;
    this.caseFiles = caseFiles;
    this.ends = ends;
    this.units = units;
    this.clock = clock;
  }

  @Override
  public String process() {
    return "decision-annulled";
  }

  @Override
  public String open(SubmittedForm form) {
    if (!form.by().holds(Role.HEAD, units.province().code())) {
      throw new Refusal("名册由省司法厅变更，只有省司法厅负责人可以执行决定的撤销。");
    }
    IssuedDocument decision = decision(form.text("document").strip());
    LocalDate on = form.date("rulingOn");
    if (on.isBefore(decision.issuedOn()) || on.isAfter(Law.today(clock))) {
      throw new Refusal("“" + form.label("rulingOn") + "”" + on + "应在决定作出之日" + decision.issuedOn() + "之后、今天之前，请核对日期。");
    }
    String caseNumber = ends.carrier(licenceOf(decision), decision.caseNumber());
    RulingScope scope = form.choice("scope", RulingScope.class);
    annulments.open(caseNumber, decision.number(), form.choice("rulingKind", RulingKind.class), form.text("rulingNumber"), on, scope,
        scope == RulingScope.PART ? form.text("part") : null);
    return caseNumber;
  }

  private String licenceOf(IssuedDocument document) {
    return caseFiles.file(document.caseNumber()).firmLicence();
  }

  private IssuedDocument decision(String number) {
    IssuedDocument document = documents.find(number).orElseThrow(() -> new Refusal("没有文号为“" + number + "”的文书，请核对文号。"));
    if (annulments.annulled(number)) {
      throw new Refusal("“" + number + "”此前已经撤销，不能再次撤销。");
    }
    DocumentStanding standing = standings.of(document);
    if (!standing.inForce()) {
      throw new Refusal("“" + number + "”" + standing.words() + "，不再有效；请填写现行有效的决定书的文号。");
    }
    lines.before(document.kind(), number).forEach(earlier -> ground(document, earlier).ifPresent(ground -> {
      throw new Refusal("“" + number + "”以" + earlier.title() + ground.number() + "为依据，后者未被撤销的，律师事务所仍应当依其办理，不恢复名册；"
          + "一并被撤销的，请选择" + earlier.title() + "。");
    }));
    return document;
  }

  private Optional<IssuedDocument> ground(IssuedDocument document, DocumentKind earlier) {
    return documents.latest(ends.origin(licenceOf(document), document.caseNumber()), earlier);
  }
}
