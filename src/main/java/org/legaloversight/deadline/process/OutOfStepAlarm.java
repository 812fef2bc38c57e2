package org.legaloversight.deadline.process;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls out every hour when a task or timer does not show what the ledger says, and sets it right where that can be done. */
@Component
class OutOfStepAlarm {

  private static final Logger LOG = LoggerFactory.getLogger(OutOfStepAlarm.class);

  private final OutOfStep outOfStep;
  private final MovedCases movedCases;

  OutOfStepAlarm(OutOfStep outOfStep, MovedCases movedCases) {
    this.outOfStep = outOfStep;
    this.movedCases = movedCases;
  }

  /** @return what it had to call out for */
  @Scheduled(fixedRate = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
  @Transactional
  public List<Difference> check() {
    List<Difference> found = outOfStep.find();
    found.forEach(each -> LOG.error("ALARM: out of step with the ledger of deadlines: {}. {}", each, each.curable()
        ? "It is set to the ledger now; find out who changed it." : "Look at the case in the engine and in the ledger."));
    found.stream().filter(Difference::curable).map(Difference::caseNumber).filter(Objects::nonNull).distinct()
        .forEach(movedCases::follow);
    return found;
  }
}
