package org.legaloversight.licensing;

import java.util.Map;
import org.legaloversight.casework.CaseHeader;
import org.legaloversight.casework.RecentForms;
import org.legaloversight.casework.TaskBriefing;
import org.springframework.stereotype.Component;

/** What the person at the desk sees above the form once a merger is granted. */
@Component
class MergerBriefing implements TaskBriefing {

  private final LicenceApplications applications;
  private final ApplicationWords words;
  private final CaseHeader header;
  private final RecentForms recent;

  MergerBriefing(LicenceApplications applications, ApplicationWords words, CaseHeader header, RecentForms recent) {
    this.applications = applications;
    this.words = words;
    this.header = header;
    this.recent = recent;
  }

  @Override
  public String process() {
    return FirmMergerDivision.PROCESS;
  }

  @Override
  public Map<String, Object> brief(String caseNumber, String task) {
    Map<String, Object> facts = header.of(caseNumber, deadline -> true);
    facts.put("background", words.asked(applications.application(caseNumber)) + recent.of(caseNumber));
    return facts;
  }
}
