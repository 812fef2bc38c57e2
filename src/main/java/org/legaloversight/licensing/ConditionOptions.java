package org.legaloversight.licensing;

import java.util.List;
import org.legaloversight.casework.CaseOptions;
import org.legaloversight.casework.FormOptions;
import org.springframework.stereotype.Component;

/** The conditions that the register cannot know, each to be ticked when it is met. */
@Component
class ConditionOptions implements CaseOptions {

  private final LicenceApplications applications;
  private final LicenceMatters matters;

  ConditionOptions(LicenceApplications applications, LicenceMatters matters) {
    this.applications = applications;
    this.matters = matters;
  }

  @Override
  public String key() {
    return "conditionOptions";
  }

  @Override
  public List<FormOptions.Option> options(String caseNumber) {
    return matters.conditions(applications.application(caseNumber)).stream().filter(Condition::forTheOfficer)
        .map(each -> new FormOptions.Option(each.words(), each.rule().name())).toList();
  }
}
