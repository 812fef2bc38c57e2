package org.legaloversight.licensing;

import java.util.List;
import org.legaloversight.casework.CaseOptions;
import org.legaloversight.casework.FormOptions.Option;
import org.legaloversight.register.Lawyer;
import org.legaloversight.register.LawyerRegister;
import org.legaloversight.register.LawyerState;
import org.legaloversight.register.LicenceCards;
import org.legaloversight.register.RegisterHistory;
import org.springframework.stereotype.Component;

/** The lawyers whom a decision has sent to a branch; those who must hand in a certificate are offered by name. */
@Component
class PostedLawyers implements CaseOptions {

  private final LicenceApplications applications;
  private final LicenceMatters matters;
  private final RegisterHistory history;
  private final LawyerRegister lawyers;
  private final LicenceCards cards;

  PostedLawyers(LicenceApplications applications, LicenceMatters matters, RegisterHistory history, LawyerRegister lawyers, LicenceCards cards) {
    this.applications = applications;
    this.matters = matters;
    this.history = history;
    this.lawyers = lawyers;
    this.cards = cards;
  }

  /** Those who are licensed still; none before the decision. */
  List<Lawyer> of(LicenceApplication application) {
    return history.broughtTo(matters.of(application).holder(application), application.caseNumber()).stream().map(lawyers::lawyer)
        .filter(each -> each.state() != LawyerState.DEREGISTERED).toList();
  }

  @Override
  public String key() {
    return "postedLawyerOptions";
  }

  @Override
  public List<Option> options(String caseNumber) {
    return of(applications.application(caseNumber)).stream().filter(each -> cards.held(each.licence()))
        .map(each -> new Option(each.name() + "（" + each.licence() + "）", each.licence())).toList();
  }
}
