package org.legaloversight.licensing;

import java.util.List;
import org.legaloversight.casework.CaseOptions;
import org.legaloversight.casework.FormOptions;
import org.springframework.stereotype.Component;

/** The papers that the application needs, each to be ticked when it is there and in order. */
@Component
class MaterialOptions implements CaseOptions {

  private final LicenceApplications applications;
  private final Checklists checklists;

  MaterialOptions(LicenceApplications applications, Checklists checklists) {
    this.applications = applications;
    this.checklists = checklists;
  }

  @Override
  public String key() {
    return "materialOptions";
  }

  @Override
  public List<FormOptions.Option> options(String caseNumber) {
    return checklists.materials(applications.application(caseNumber)).stream()
        .map(each -> new FormOptions.Option(each.name() + "（" + each.article() + "）", each.item())).toList();
  }
}
