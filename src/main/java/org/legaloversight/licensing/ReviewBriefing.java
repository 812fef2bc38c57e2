package org.legaloversight.licensing;

import static org.legaloversight.casework.TaskBriefing.plain;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.legaloversight.casework.CaseHeader;
import org.legaloversight.casework.RecentForms;
import org.legaloversight.casework.TaskBriefing;
import org.springframework.stereotype.Component;

/** What the person at the desk sees above the form: what is applied for, how it stands with the conditions, and who has said what. */
@Component
class ReviewBriefing implements TaskBriefing {

  /** The applicant's own task: it sees what is missing, not the bureaus' opinions. */
  private static final String SUPPLEMENT = "userTask_supplement";

  private static final Set<String> WITHOUT_CONDITIONS = Set.of("userTask_checkPapers", SUPPLEMENT, "userTask_collectLicence", "userTask_issueLicence");

  private final LicenceApplications applications;
  private final ApplicationWords words;
  private final Checklists checklists;
  private final FiledApplications filed;
  private final CaseHeader header;
  private final RecentForms recent;
  private final InTime inTime;

  ReviewBriefing(LicenceApplications applications, ApplicationWords words, Checklists checklists, FiledApplications filed, CaseHeader header,
      RecentForms recent, InTime inTime) {
    this.applications = applications;
    this.words = words;
    this.checklists = checklists;
    this.filed = filed;
    this.header = header;
    this.recent = recent;
    this.inTime = inTime;
  }

  @Override
  public String process() {
    return "licence-review";
  }

  @Override
  public Map<String, Object> brief(String caseNumber, String task) {
    LicenceApplication application = applications.application(caseNumber);
    Map<String, Object> facts = header.of(caseNumber, deadline -> true);
    facts.put("background", words.asked(application) + inTime.words(application, "申请", "申请")
        + (WITHOUT_CONDITIONS.contains(task) ? "" : words.conditions(application))
        + (task.equals(SUPPLEMENT) ? missing(application) : told(application, task) + recent.of(caseNumber)));
    return facts;
  }

  private static String told(LicenceApplication application, String task) {
    return task.equals("userTask_checkPapers") && application.supplementAsked() ? "\n已告知过一次补正，不得再次要求补正。\n" : "";
  }

  private String missing(LicenceApplication application) {
    return filed.last(application, "userTask_checkPapers").map(form ->
        checklists.missing(application, form.items("materials")).stream().map(each -> "- " + plain(each.name()))
            .collect(Collectors.joining("\n", "\n**需要补正的材料**\n\n", "\n"))
            + form.optionalText("missing").map(text -> "\n" + plain(text) + "\n").orElse("")).orElse("");
  }
}
