package org.legaloversight.licensing;

import static org.legaloversight.casework.TaskBriefing.plain;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.legaloversight.casework.CaseHeader;
import org.legaloversight.casework.RecentForms;
import org.legaloversight.casework.TaskBriefing;
import org.springframework.stereotype.Component;

/** What the person at the desk sees above the form while a name is approved, and once the firm has its licence. */
@Component
class EstablishmentBriefing implements TaskBriefing {

  private final LicenceApplications applications;
  private final ApplicationWords words;
  private final ProposedNames names;
  private final CaseHeader header;
  private final RecentForms recent;

  EstablishmentBriefing(LicenceApplications applications, ApplicationWords words, ProposedNames names, CaseHeader header, RecentForms recent) {
    this.applications = applications;
    this.words = words;
    this.names = names;
    this.header = header;
    this.recent = recent;
  }

  @Override
  public String process() {
    return FirmEstablishment.PROCESS;
  }

  @Override
  public Map<String, Object> brief(String caseNumber, String task) {
    LicenceApplication application = applications.application(caseNumber);
    Map<String, Object> facts = header.of(caseNumber, deadline -> true);
    facts.put("background", words.asked(application)
        + names.again(application).map(EstablishmentBriefing::list).orElse("")
        + names.chosen(application).map(name -> "\n提交检索的名称：" + plain(name) + "\n").orElse("") + recent.of(caseNumber));
    return facts;
  }

  private static String list(List<String> names) {
    return names.stream().map(name -> "- " + plain(name)).collect(Collectors.joining("\n", "\n**重新提出的备选名称**\n\n", "\n"));
  }
}
