package org.legaloversight.handover;

import java.util.Map;
import java.util.Objects;
import org.legaloversight.casework.CaseConcerns;
import org.legaloversight.casework.CaseMoved;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A case that moves asks its diagrams anew whose its open tasks are; what a head has decided for one of those desks stands all the same. */
@Component
class StandingReferrals {

  private static final int AFTER_THE_ENGINE = 100;

  private final RecusalRows rows;
  private final OpenTasks tasks;

  StandingReferrals(RecusalRows rows, OpenTasks tasks) {
    this.rows = rows;
    this.tasks = tasks;
  }

  @EventListener
  @Order(AFTER_THE_ENGINE)
  void moved(CaseMoved moved) {
    offerAgain(moved.caseNumber());
  }

  @EventListener
  @Order(AFTER_THE_ENGINE)
  void moved(CaseConcerns moved) {
    offerAgain(moved.caseNumber());
  }

  private void offerAgain(String caseNumber) {
    Map<String, String> referrals = rows.referrals(caseNumber);
    if (!referrals.isEmpty()) {
      tasks.ofCase(caseNumber).forEach(task -> task.desks().stream().map(referrals::get).filter(Objects::nonNull)
          .forEach(upper -> tasks.offer(task.id(), upper)));
    }
  }
}
