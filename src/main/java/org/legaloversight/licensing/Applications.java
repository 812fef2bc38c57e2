package org.legaloversight.licensing;

import java.util.List;
import java.util.stream.Collectors;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.jurisdiction.Staff;
import org.springframework.stereotype.Component;

/** Opens the case of an application. */
@Component
class Applications {

  private final LicenceApplications applications;
  private final RunningApplications running;
  private final CaseFiles caseFiles;

  Applications(LicenceApplications applications, RunningApplications running, CaseFiles caseFiles) {
    this.applications = applications;
    this.running = running;
    this.caseFiles = caseFiles;
  }

  /**
   * An application that the register forbids is refused at once where the firm itself files it, because waiting would not help it; at the
   * counter it is taken, for the applicant may ask for a refusal in writing, against which there is a remedy (行政许可法第32条第2款、第38条第2款).
   *
   * @return the case number
   * @throws Refusal when it contradicts one that runs, or is forbidden
   */
  String open(LicenceMatter matter, SubmittedForm form, Sought sought) {
    running.refuseContradiction(matter, sought);
    LicenceApplication application = new LicenceApplication(null, matter.process(), sought);
    if (sought.firm() != null && Applicants.own(form.by(), sought.firm())) {
      refuseHopeless(matter, application, form);
    }
    return enter(matter, form.by(), sought, ApplicationState.APPLIED);
  }

  /** @throws Refusal naming what bars an application that the firm itself files */
  static void refuseHopeless(LicenceMatter matter, LicenceApplication application, SubmittedForm form) {
    refuseUnmet("目前不能申请" + matter.kind().title(), matter.conditions(application, form), "。情形消除后可以再次申请；要求书面答复的，请到受理窗口提出。");
  }

  /**
   * The firm must apply for it because of what has been decided: the case is there before its application.
   *
   * @return the case number
   */
  String await(LicenceMatter matter, Staff by, Sought sought) {
    return enter(matter, by, sought, ApplicationState.AWAITED);
  }

  /**
   * What only has to be filed is taken as it is: the day of filing counts, and what is missing is put right afterwards.
   *
   * @return the case number
   * @throws Refusal when the same has been filed and is not recorded yet
   */
  String file(LicenceMatter matter, SubmittedForm form, Sought sought) {
    running.refuseContradiction(matter, sought);
    return enter(matter, form.by(), sought, ApplicationState.FILED);
  }

  private String enter(LicenceMatter matter, Staff by, Sought sought, ApplicationState first) {
    String caseNumber = caseFiles.open(matter.kind(), sought.unit(), sought.licence(), sought.firmName(), by);
    if (sought.concerned() != null) {
      caseFiles.concern(caseNumber, sought.concerned());
    }
    applications.save(new LicenceApplication(caseNumber, matter.process(), sought, first));
    return caseNumber;
  }

  /** @throws Refusal naming every condition that is not met */
  static void refuseUnmet(String what, List<Condition> conditions, String remedy) {
    List<Condition> unmet = conditions.stream().filter(Condition::unmet).toList();
    if (!unmet.isEmpty()) {
      throw new Refusal(what + "：" + unmet.stream().map(Condition::words).collect(Collectors.joining("；")) + remedy);
    }
  }
}
