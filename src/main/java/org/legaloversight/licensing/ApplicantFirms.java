package org.legaloversight.licensing;

import java.util.List;
import org.legaloversight.casework.FormOptions;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.springframework.stereotype.Component;

/** The firms for which the person who opens a form may apply. */
@Component
class ApplicantFirms implements FormOptions {

  private final Applicants applicants;
  private final CurrentStaff staff;

  ApplicantFirms(Applicants applicants, CurrentStaff staff) {
    this.applicants = applicants;
    this.staff = staff;
  }

  @Override
  public String key() {
    return "applicantFirmOptions";
  }

  @Override
  public List<Option> options() {
    return applicants.firms(staff.require()).stream().map(firm -> new Option(firm.name(), firm.licence())).toList();
  }
}
