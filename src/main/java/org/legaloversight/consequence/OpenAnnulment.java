package org.legaloversight.consequence;

import java.time.Clock;
import java.time.LocalDate;
import org.legaloversight.Law;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseOpener;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.IssuedDocument;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.register.FirmRegister;
import org.springframework.stereotype.Component;

/** The head of the province's bureau, which decided, begins to carry out an annulment. */
@Component
class OpenAnnulment implements CaseOpener {

  private final OfficialDocuments documents;
  private final Annulments annulments;
  private final FirmRegister register;
  private final Units units;
  private final Clock clock;

  OpenAnnulment(OfficialDocuments documents, Annulments annulments, FirmRegister register, Units units, Clock clock) {
    this.documents = documents;
    this.annulments = annulments;
    this.register = register;
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
      throw new Refusal("终止、注销由省司法厅决定，只有省司法厅负责人可以执行其撤销。");
    }
    IssuedDocument decision = decision(form.text("document"));
    LocalDate on = form.date("rulingOn");
    if (on.isBefore(decision.issuedOn()) || on.isAfter(Law.today(clock))) {
      throw new Refusal("“" + form.label("rulingOn") + "”" + on + "应在决定作出之日" + decision.issuedOn() + "之后、今天之前，请核对日期。");
    }
    register.undoing(decision.caseNumber()); // refuses where nothing is to be restored
    annulments.open(decision.caseNumber(), decision.number(), form.choice("rulingKind", RulingKind.class), form.text("rulingNumber"), on);
    return decision.caseNumber();
  }

  private IssuedDocument decision(String number) {
    IssuedDocument document = documents.find(number).orElseThrow(() -> new Refusal("没有文号为“" + number + "”的文书，请核对文号。"));
    if (annulments.annulled(number)) {
      throw new Refusal("“" + number + "”此前已经撤销，不能再次撤销。");
    }
    if (document.kind() == DocumentKind.DEREGISTRATION_DECISION) {
      documents.latest(document.caseNumber(), DocumentKind.TERMINATION_DECISION).filter(ground -> !annulments.annulled(ground.number()))
          .ifPresent(ground -> {
            throw new Refusal("注销以终止决定书" + ground.number() + "为依据。终止决定未被撤销的，律师事务所仍应当终止，不恢复名册；"
                + "终止决定一并被撤销的，请选择终止决定书。");
          });
    } else if (document.kind() != DocumentKind.TERMINATION_DECISION) {
      throw new Refusal("“" + number + "”是" + document.kind().title() + "，只有终止决定书、注销决定书的撤销在此执行。");
    }
    return document;
  }
}
