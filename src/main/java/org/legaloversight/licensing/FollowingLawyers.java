package org.legaloversight.licensing;

import java.util.List;
import org.legaloversight.casework.CaseOptions;
import org.legaloversight.casework.FormOptions;
import org.legaloversight.register.Lawyer;
import org.legaloversight.register.LawyerRegister;
import org.legaloversight.register.LicenceCards;
import org.legaloversight.register.PartnershipRules;
import org.legaloversight.register.RegisterHistory;
import org.springframework.stereotype.Component;

/**
 * The lawyers whom a merger has brought to the firm that goes on, and whose certificates still name the other. Who has left it since has
 * been given another certificate by that case.
 */
@Component
class FollowingLawyers implements CaseOptions {

  private final LicenceApplications applications;
  private final RegisterHistory history;
  private final LawyerRegister lawyers;
  private final PartnershipRules practice;
  private final LicenceCards cards;

  FollowingLawyers(LicenceApplications applications, RegisterHistory history, LawyerRegister lawyers, PartnershipRules practice, LicenceCards cards) {
    this.applications = applications;
    this.history = history;
    this.lawyers = lawyers;
    this.practice = practice;
    this.cards = cards;
  }

  List<Lawyer> of(String caseNumber) {
    String firm = applications.application(caseNumber).firm();
    return history.broughtBy(caseNumber).stream().map(lawyers::lawyer).filter(lawyer -> practice.practisesAt(lawyer, firm)).toList();
  }

  boolean holds(Lawyer lawyer) {
    return cards.held(lawyer.licence());
  }

  @Override
  public String key() {
    return "followingLawyerOptions";
  }

  /** Those who have one to hand in. */
  @Override
  public List<FormOptions.Option> options(String caseNumber) {
    return of(caseNumber).stream().filter(this::holds)
        .map(lawyer -> new FormOptions.Option(lawyer.name() + "（" + lawyer.licence() + "）", lawyer.licence())).toList();
  }
}
