package org.legaloversight.licensing;

import java.time.LocalDate;
import org.legaloversight.licensing.ReviewDecisions.OldLicence;
import org.legaloversight.casework.Timeline;
import org.legaloversight.register.LicenceCards;
import org.springframework.stereotype.Component;

/** The certificate that an application takes from somebody's hand and the one that it puts there, of whomever the matter names. */
@Component
class CertificatesInHand {

  private final LicenceMatters matters;
  private final LicenceCards cards;
  private final Timeline timeline;

  CertificatesInHand(LicenceMatters matters, LicenceCards cards, Timeline timeline) {
    this.matters = matters;
    this.cards = cards;
    this.timeline = timeline;
  }

  /** Whether there is an old one to be taken back. */
  boolean held(LicenceApplication application) {
    return cards.held(holder(application));
  }

  /**
   * Unless another case has taken it meanwhile.
   *
   * @param on the day it came back, or was declared void
   */
  void takeBack(LicenceApplication application, OldLicence how, LocalDate on) {
    if (!held(application)) {
      timeline.note(application.caseNumber(), "旧证" + cards.words(holder(application)) + "，本案无须收回");
      return;
    }
    switch (how) {
      case RETURNED -> cards.collect(holder(application), application.caseNumber(), on);
      case LOST -> cards.declareVoid(holder(application), application.caseNumber(), on);
    }
  }

  /**
   * Whoever has one in hand by now was given it by another case after this one's decision, because an older one had to come back first: it
   * tells what was decided here as well (律师执业管理办法 20).
   *
   * @return whether it was issued; not where that is so, nor to whom is licensed no longer
   */
  boolean issue(LicenceApplication application, LocalDate on) {
    String holder = holder(application);
    boolean needed = !cards.held(holder) && !cards.ended(holder);
    if (needed) {
      cards.issue(holder, application.caseNumber(), on);
    } else {
      timeline.note(application.caseNumber(), cards.latest(holder).filter(card -> cards.held(holder))
          .map(card -> "新证已由案件" + card.caseNumber() + "颁发，所载包括本案的决定，本案不再颁发").orElse("持证人已注销，本案不再颁发"));
    }
    return needed;
  }

  private String holder(LicenceApplication application) {
    return matters.of(application).holder(application);
  }
}
