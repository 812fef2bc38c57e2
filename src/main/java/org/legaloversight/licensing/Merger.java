package org.legaloversight.licensing;

import java.util.Map;
import org.legaloversight.DiagramVocabulary;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.casework.Timeline;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.register.Firm;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the diagram firm-merger-division may ask and do once a merger or division is granted. */
@Component("merger")
@DiagramVocabulary
@Transactional
public class Merger {

  private static final String ESTABLISHED = "userTask_recordEstablished";

  enum Established { ESTABLISHED, ABANDON }

  private final LicenceApplications applications;
  private final FirmDeregistration deregistration;
  private final Successors successors;
  private final LawyersDivided divided;
  private final Timeline timeline;
  private final CurrentStaff staff;

  Merger(LicenceApplications applications, FirmDeregistration deregistration, Successors successors, LawyersDivided divided, Timeline timeline,
      CurrentStaff staff) {
    this.applications = applications;
    this.deregistration = deregistration;
    this.successors = successors;
    this.divided = divided;
    this.timeline = timeline;
    this.staff = staff;
  }

  /** Whether new firms must have their licences first. */
  public boolean founds(String caseNumber) {
    return Reorganization.of(applications.application(caseNumber)).founds();
  }

  /** Each firm that ends does so in a case of its own, which goes on when this one is over: its liquidation may take long. */
  public void endFirms(String caseNumber) {
    for (Firm firm : successors.ending(applications.application(caseNumber))) {
      String number = deregistration.begin(firm, caseNumber, staff.require());
      timeline.note(caseNumber, "“" + firm.name() + "”终止，由案件" + number + "公告、清算、注销", Map.of("deregistration", number));
    }
  }

  @EventListener(condition = "#form.process() == '" + FirmMergerDivision.PROCESS + "'")
  void submitted(SubmittedForm form) {
    if (ESTABLISHED.equals(form.task())) {
      established(applications.application(form.caseNumber()), form);
    }
  }

  private void established(LicenceApplication application, SubmittedForm form) {
    if (form.choice("decision", Established.class) == Established.ESTABLISHED) {
      divided.move(application, form);
    } else {
      divided.leave(application);
    }
  }

  static boolean abandoned(FiledApplications filed, LicenceApplication application) {
    return filed.last(application, ESTABLISHED).filter(form -> form.choice("decision", Established.class) == Established.ABANDON).isPresent();
  }
}
