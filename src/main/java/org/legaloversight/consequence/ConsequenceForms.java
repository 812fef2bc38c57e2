package org.legaloversight.consequence;

import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.register.Consequence.Post;
import org.legaloversight.register.EndsCarriedOn;
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
  private final EndsCarriedOn ends;

  ConsequenceForms(AffectedCases affected, Errands errands, Annulments annulments, CaseFiles caseFiles, FirmRegister register,
      EndsCarriedOn ends) {
    this.affected = affected;
    this.errands = errands;
    this.annulments = annulments;
    this.caseFiles = caseFiles;
    this.register = register;
    this.ends = ends;
  }

  @EventListener
  void submitted(SubmittedForm form) {
    switch (form.process() + " " + form.task()) {
      case "affected-case userTask_decideAffected" -> decide(form);
      case "affected-case userTask_considerResumption" -> resume(form);
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

  /** What was decided about a branch before its case was merged stands, and must be carried out. */
  private void resume(SubmittedForm form) {
    Settlement decision = form.choice("decision", Settlement.class);
    CaseFile file = caseFiles.file(form.caseNumber());
    if (decision == Settlement.LEAVE && ends.mustEnd(file.firmLicence(), file.number())) {
      throw new Refusal("“" + file.firmName() + "”依本案仍应当终止，终止程序尚未完成，不能不再办理；请选择“另立新案”，终止程序在新案中接续。"
          + "终止决定有误的，请先报省司法厅撤销该决定。");
    }
    affected.settle(file.number(), decision);
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
