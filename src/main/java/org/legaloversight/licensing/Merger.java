package org.legaloversight.licensing;

import java.time.Clock;
import java.util.Map;
import org.legaloversight.DiagramVocabulary;
import org.legaloversight.Law;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.casework.Timeline;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.jurisdiction.Units;
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
  private final CertificateExchange certificates;
  private final DeadlineLedger ledger;
  private final Timeline timeline;
  private final CurrentStaff staff;
  private final Units units;
  private final Clock clock;

  Merger(LicenceApplications applications, FirmDeregistration deregistration, Successors successors, LawyersDivided divided,
      CertificateExchange certificates, DeadlineLedger ledger, Timeline timeline, CurrentStaff staff, Units units, Clock clock) {
    this.applications = applications;
    this.deregistration = deregistration;
    this.successors = successors;
    this.divided = divided;
    this.certificates = certificates;
    this.ledger = ledger;
    this.timeline = timeline;
    this.staff = staff;
    this.units = units;
    this.clock = clock;
  }

  /** Whether new firms must have their licences first. */
  public boolean founds(String caseNumber) {
    return Reorganization.of(applications.application(caseNumber)).founds();
  }

  /** From the day the lawyers came to another firm: their certificates still name the old one (行政许可法 44). */
  public void startExchange(String caseNumber) {
    ledger.start(caseNumber, Licensing.ISSUE, units.province().name(), Law.today(clock), "律师转入");
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
    LicenceApplication application = applications.application(form.caseNumber());
    switch (form.task()) {
      case ESTABLISHED -> established(application, form);
      case "userTask_exchangeCertificates" -> certificates.exchanged(application, form);
      default -> { } // the timeline has it
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
