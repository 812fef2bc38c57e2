package org.legaloversight.licensing;

import static org.legaloversight.casework.TaskBriefing.plain;

import java.util.Map;
import org.legaloversight.casework.CaseHeader;
import org.legaloversight.casework.RecentForms;
import org.legaloversight.casework.TaskBriefing;
import org.springframework.stereotype.Component;

/** What the person at the desk sees above the form once a merger or division is granted. */
@Component
class MergerBriefing implements TaskBriefing {

  private final LicenceApplications applications;
  private final ApplicationWords words;
  private final Successors successors;
  private final CaseHeader header;
  private final RecentForms recent;

  MergerBriefing(LicenceApplications applications, ApplicationWords words, Successors successors, CaseHeader header, RecentForms recent) {
    this.applications = applications;
    this.words = words;
    this.successors = successors;
    this.header = header;
    this.recent = recent;
  }

  @Override
  public String process() {
    return FirmMergerDivision.PROCESS;
  }

  @Override
  public Map<String, Object> brief(String caseNumber, String task) {
    LicenceApplication application = applications.application(caseNumber);
    Map<String, Object> facts = header.of(caseNumber, deadline -> true);
    String founded = Reorganization.of(application).founds() ? "\n**新设的律师事务所**\n\n" + plain(successors.words(caseNumber)) + "\n" : "";
    facts.put("background", words.asked(application) + founded + recent.of(caseNumber));
    return facts;
  }
}
