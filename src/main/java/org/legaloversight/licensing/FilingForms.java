package org.legaloversight.licensing;

import java.util.List;
import org.legaloversight.casework.SubmittedForm;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What each form of a filing must say, in the transaction that completes the task. */
@Component
class FilingForms {

  private static final String CHECKED = "userTask_checkFiling";

  /** The constants are the values of the forms and of the diagram's conditions. */
  enum Check { PASS_ON, RETURN }

  enum Recording { RECORD, RETURN }

  enum Rectification { ORDER, NO_ORDER }

  private final LicenceApplications applications;
  private final LicenceMatters matters;
  private final Checklists checklists;
  private final FiledApplications filed;
  private final FormDays days;

  FilingForms(LicenceApplications applications, LicenceMatters matters, Checklists checklists, FiledApplications filed, FormDays days) {
    this.applications = applications;
    this.matters = matters;
    this.checklists = checklists;
    this.filed = filed;
    this.days = days;
  }

  @EventListener(condition = "#form.process() == 'firm-change-filing'")
  void submitted(SubmittedForm form) {
    if (form.task().equals("startEvent_file")) {
      return; // looked at when the case was opened
    }
    LicenceApplication application = applications.application(form.caseNumber());
    switch (form.task()) {
      case CHECKED -> checked(application, form);
      case "userTask_correctFiling" -> days.between(form, "correctedOn", application.appliedOn(), "报送备案");
      case "userTask_recordFiling" -> recorded(application, form);
      case "userTask_handOverFile" -> days.between(form, "handedOn", application.decidedOn().orElseThrow(), "备案");
      case "userTask_receiveFile" -> days.between(form, "receivedOn", application.decidedOn().orElseThrow(), "备案");
      case "userTask_considerRectification" -> form.choice("decision", Rectification.class);
      default -> throw new IllegalStateException("No such task of a filing: " + form.task());
    }
  }

  private void checked(LicenceApplication application, SubmittedForm form) {
    List<Material> missing = checklists.missing(application, form.items("materials"));
    List<Condition> conditions = matters.conditions(application);
    List<String> verified = checklists.verified(conditions, form.items("verified"));
    if (form.choice("decision", Check.class) == Check.RETURN) {
      return;
    }
    Checklists.refuseMissing(missing, "转报，不齐全的请选择“退回补正”。");
    Applications.refuseUnmet("不能转报", conditions, "。请选择“退回补正”，写明应当怎样办理；情形消除之前也可以暂不处理。");
    Checklists.refuseUnverified(conditions, verified, "不能转报");
  }

  /** Asked again, because the register may have changed since. */
  private void recorded(LicenceApplication application, SubmittedForm form) {
    if (form.choice("decision", Recording.class) == Recording.RETURN) {
      return;
    }
    List<Condition> conditions = matters.conditions(application);
    Applications.refuseUnmet("不能备案", conditions, "。请选择“退回”并写明理由。");
    Checklists.refuseUnverified(conditions, filed.last(application, CHECKED).orElseThrow().items("verified"), "不能备案，请退回");
  }
}
