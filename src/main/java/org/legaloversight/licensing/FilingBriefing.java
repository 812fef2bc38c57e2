package org.legaloversight.licensing;


import java.util.Map;
import java.util.Set;
import org.legaloversight.casework.CaseHeader;
import org.legaloversight.casework.RecentForms;
import org.legaloversight.casework.TaskBriefing;
import org.springframework.stereotype.Component;

/** What the person at the desk sees above a form of a filing: what changed and when, whether it was filed in time, and how it stands. */
@Component
class FilingBriefing implements TaskBriefing {

  private static final Set<String> WITH_CONDITIONS = Set.of("userTask_checkFiling", "userTask_correctFiling", "userTask_recordFiling");

  private final LicenceApplications applications;
  private final ApplicationWords words;
  private final CaseHeader header;
  private final RecentForms recent;
  private final InTime inTime;

  FilingBriefing(LicenceApplications applications, ApplicationWords words, CaseHeader header, RecentForms recent, InTime inTime) {
    this.applications = applications;
    this.words = words;
    this.header = header;
    this.recent = recent;
    this.inTime = inTime;
  }

  @Override
  public String process() {
    return FirmChangeFiling.PROCESS;
  }

  @Override
  public Map<String, Object> brief(String caseNumber, String task) {
    LicenceApplication application = applications.application(caseNumber);
    Map<String, Object> facts = header.of(caseNumber, deadline -> true);
    facts.put("background", words.asked(application)
        + inTime.words(application, "报送", "备案") + (WITH_CONDITIONS.contains(task) ? words.conditions(application) : "") + recent.of(caseNumber));
    return facts;
  }
}
