package org.legaloversight.licensing;

import java.time.LocalDate;
import org.legaloversight.licensing.ReviewDecisions.OldLicence;
import org.legaloversight.register.LicenceCards;
import org.springframework.stereotype.Component;

/** The certificate that an application takes from somebody's hand and the one that it puts there, of whomever the matter names. */
@Component
class CertificatesInHand {

  private final LicenceMatters matters;
  private final LicenceCards cards;

  CertificatesInHand(LicenceMatters matters, LicenceCards cards) {
    this.matters = matters;
    this.cards = cards;
  }

  /** Whether there is an old one to be taken back. */
  boolean held(LicenceApplication application) {
    return cards.held(holder(application));
  }

  /** @param on the day it came back, or was declared void */
  void takeBack(LicenceApplication application, OldLicence how, LocalDate on) {
    switch (how) {
      case RETURNED -> cards.collect(holder(application), application.caseNumber(), on);
      case LOST -> cards.declareVoid(holder(application), application.caseNumber(), on);
    }
  }

  /** @throws org.legaloversight.Refusal while the old one is in hand (律师执业管理办法 20) */
  void issue(LicenceApplication application, LocalDate on) {
    cards.issue(holder(application), application.caseNumber(), on);
  }

  private String holder(LicenceApplication application) {
    return matters.of(application).holder(application);
  }
}
