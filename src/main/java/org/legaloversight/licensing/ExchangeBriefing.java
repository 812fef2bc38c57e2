package org.legaloversight.licensing;

import static org.legaloversight.casework.TaskBriefing.plain;

import java.util.Map;
import java.util.stream.Collectors;
import org.legaloversight.casework.CaseHeader;
import org.legaloversight.casework.RecentForms;
import org.legaloversight.casework.TaskBriefing;
import org.legaloversight.register.LicenceCards;
import org.springframework.stereotype.Component;

/** Whose certificates are exchanged, and where each of them is. */
@Component
class ExchangeBriefing implements TaskBriefing {

  private final LicenceApplications applications;
  private final TransferredLawyers transferred;
  private final LicenceCards cards;
  private final CaseHeader header;
  private final RecentForms recent;

  ExchangeBriefing(LicenceApplications applications, TransferredLawyers transferred, LicenceCards cards, CaseHeader header, RecentForms recent) {
    this.applications = applications;
    this.transferred = transferred;
    this.cards = cards;
    this.header = header;
    this.recent = recent;
  }

  @Override
  public String process() {
    return CertificateExchange.PROCESS;
  }

  @Override
  public Map<String, Object> brief(String caseNumber, String task) {
    LicenceApplication application = applications.application(caseNumber);
    Map<String, Object> facts = header.of(caseNumber, deadline -> true);
    facts.put("background", "**" + plain(application.subject()) + "**　律师换证\n\n" + transferred.of(caseNumber).stream()
        .map(each -> "- " + plain(each.name()) + "（" + each.licence() + "）：执业证" + cards.words(each.licence())).collect(Collectors.joining("\n", "", "\n"))
        + recent.of(caseNumber));
    return facts;
  }
}
