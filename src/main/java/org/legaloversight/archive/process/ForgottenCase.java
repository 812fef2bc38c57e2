package org.legaloversight.archive.process;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.legaloversight.archive.Retention;
import org.legaloversight.casework.EventKind;
import org.legaloversight.casework.Timeline;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the engine forget one case whose term is over. Our own records of it stay, and say so. */
@Component
class ForgottenCase {

  private final HistoryService history;
  private final Retention retention;
  private final Timeline timeline;
  private final Clock clock;

  ForgottenCase(@Lazy HistoryService history, Retention retention, Timeline timeline, Clock clock) {
    this.history = history;
    this.retention = retention;
    this.timeline = timeline;
    this.clock = clock;
  }

  /** Nothing to do for a case that is kept after all. */
  @Transactional
  public void forget(String caseNumber) {
    if (retention.of(caseNumber).because(clock).isPresent()) {
      return;
    }
    List<String> instances = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list().stream()
        .map(HistoricProcessInstance::getId).toList();
    // first the event: its lock keeps a hold out until the rest is done, and the engine's guard asks once more after it
    timeline.note(caseNumber, EventKind.ARCHIVE, "保管期限届满，流程引擎中的办案痕迹已清除，案卷记录保留", Map.of("instances", instances.size()));
    if (!instances.isEmpty()) {
      history.deleteHistoricProcessInstances(instances);
    }
    retention.forgotten(caseNumber);
  }
}
