package org.legaloversight.consequence;

import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.register.Consequence.Post;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.register.FirmState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the forms of affected-case, register-errand and decision-annulled change, in the transaction that completes the task. */
@Component
class ConsequenceForms {

  private enum Confirmation { CONFIRM, DROP }

  private final AffectedCases affected;
  private final Errands errands;
  private final Annulments annulments;
  private final CaseFiles caseFiles;
  private final FirmRegister register;

  ConsequenceForms(AffectedCases affected, Errands errands, Annulments annulments, CaseFiles caseFiles, FirmRegister register) {
    this.affected = affected;
    this.errands = errands;
    this.annulments = annulments;
    this.caseFiles = caseFiles;
    this.register = register;
  }

  @EventListener
  void submitted(SubmittedForm form) {
    switch (form.process() + " " + form.task()) {
      case "affected-case userTask_decideAffected" -> decide(form);
      case "affected-case userTask_considerResumption" -> affected.settle(form.caseNumber(), form.choice("decision", Settlement.class));
      case "register-errand userTask_seeToAtCounty" -> errands.done(form.caseNumber(), Post.COUNTY);
      case "register-errand userTask_seeToAtProvince" -> errands.done(form.caseNumber(), Post.PROVINCE);
      case "decision-annulled userTask_confirmAnnulment" -> {
        if (form.choice("decision", Confirmation.class) == Confirmation.DROP) {
          annulments.drop(annulments.pending(form.caseNumber()));
        }
      }
      default -> { } // another capability's, or nothing but the timeline's
    }
  }

  /** Against a firm that is off the register nothing can be put right any more. */
  private void decide(SubmittedForm form) {
    Settlement decision = form.choice("decision", Settlement.class);
    CaseFile file = caseFiles.file(form.caseNumber());
    if (decision == Settlement.CONTINUE && register.firm(file.firmLicence()).state() == FirmState.DEREGISTERED) {
      throw new Refusal("“" + file.firmName() + "”已注销，本案没有相对人，不能继续办理；请选择“并案结案”。对律师个人的违法行为，另案移送处理。");
    }
    affected.settle(file.number(), decision);
  }
}
