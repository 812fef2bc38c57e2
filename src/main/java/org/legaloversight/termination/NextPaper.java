package org.legaloversight.termination;

import java.util.Optional;
import java.util.Set;
import org.legaloversight.casework.RecordedEvent;
import org.legaloversight.casework.Timeline;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.deadline.DeadlineState;
import org.legaloversight.termination.Decisions.Deregistration;
import org.legaloversight.termination.Decisions.Licence;
import org.legaloversight.termination.Decisions.Liquidation;
import org.legaloversight.termination.Decisions.Notice;
import org.springframework.stereotype.Component;

/** Who is to issue something next on a firm's way to its end: one task waits at a time, and the last form tells which. */
@Component
class NextPaper {

  /** What waits where a document comes out of a form; the decision to deregister comes out of the process. */
  enum Waiting { CITY_NOTICE, CITY_OPINION, LICENCE_COLLECTED, LICENCE_VOID }

  private static final String NOTICE = "userTask_publishNotice";
  private static final String LIQUIDATION = "userTask_reportLiquidation";
  private static final String FILING = "userTask_fileDeregistration";
  private static final String SUPPLEMENT = "userTask_supplementFiling";
  private static final String DECISION = "userTask_decideDeregistration";
  private static final String LICENCE = "userTask_collectLicence";

  private static final Set<String> TASKS = Set.of(NOTICE, LIQUIDATION, FILING, SUPPLEMENT, DECISION, LICENCE, "userTask_publishForFirm",
      "userTask_giveOpinion", "userTask_declareVoid");

  private final Timeline timeline;
  private final DeadlineLedger ledger;

  NextPaper(Timeline timeline, DeadlineLedger ledger) {
    this.timeline = timeline;
    this.ledger = ledger;
  }

  /** Empty where another task waits, or none. */
  Optional<Waiting> of(String caseNumber) {
    return timeline.lastForm(caseNumber, TASKS).map(this::after);
  }

  private Waiting after(RecordedEvent form) {
    return switch (form.task()) {
      case NOTICE -> form.decided(Notice.REFUSED) ? Waiting.CITY_NOTICE : null;
      case LIQUIDATION -> form.decided(Liquidation.REFUSED) || filingMissed(form.caseNumber()) ? Waiting.CITY_NOTICE : null;
      case FILING, SUPPLEMENT -> Waiting.CITY_OPINION;
      case DECISION -> form.decided(Deregistration.RETURN) ? Waiting.CITY_OPINION : Waiting.LICENCE_COLLECTED;
      case LICENCE -> form.decided(Licence.NOT_HANDED_IN) ? Waiting.LICENCE_VOID : null;
      default -> null;
    };
  }

  /** Nobody fills in a form when the time to file passes. */
  private boolean filingMissed(String caseNumber) {
    return ledger.current(caseNumber, Termination.FILING).filter(filing -> filing.state() == DeadlineState.MISSED).isPresent();
  }
}
