package org.legaloversight.archive.process;

import org.legaloversight.archive.Retention;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Goes through the cases whose term may be over, where that is configured: one that fails is left for the next round. */
@Component
class ForgettingRounds {

  private static final Logger LOG = LoggerFactory.getLogger(ForgettingRounds.class);

  private final Retention retention;
  private final ForgottenCase cases;

  ForgettingRounds(Retention retention, ForgottenCase cases) {
    this.retention = retention;
    this.cases = cases;
  }

  @Scheduled(cron = "${legal-oversight.archive.clean-up}", zone = "UTC")
  void go() {
    for (String caseNumber : retention.closedLongAgo()) {
      try {
        cases.forget(caseNumber);
      } catch (RuntimeException e) {
        LOG.error("ALARM: the engine could not be made to forget case {}", caseNumber, e);
      }
    }
  }
}
