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

/** The lawyers whom a case has brought to another firm or branch; those who must hand in a certificate are offered by name. */
@Component
class TransferredLawyers implements CaseOptions {

  private final RegisterHistory history;
  private final LawyerRegister lawyers;
  private final LicenceCards cards;

  TransferredLawyers(RegisterHistory history, LawyerRegister lawyers, LicenceCards cards) {
    this.history = history;
    this.lawyers = lawyers;
    this.cards = cards;
  }

  /** Those who practise there still: who has left has been given another certificate by that case. None before the decision. */
  List<Lawyer> of(String caseNumber) {
    return history.broughtBy(caseNumber).stream().map(lawyers::lawyer).filter(each -> each.state() != LawyerState.DEREGISTERED).toList();
  }

  @Override
  public String key() {
    return "transferredLawyerOptions";
  }

  @Override
  public List<Option> options(String caseNumber) {
    return of(caseNumber).stream().filter(each -> cards.held(each.licence()))
        .map(each -> new Option(each.name() + "（" + each.licence() + "）", each.licence())).toList();
  }
}
