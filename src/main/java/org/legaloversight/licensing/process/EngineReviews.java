package org.legaloversight.licensing.process;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.legaloversight.Refusal;
import org.legaloversight.licensing.Reviews;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Told from another process, whose person may know nothing of this one's tasks: so without that person's rights. */
@Component
class EngineReviews implements Reviews {

  /** What a review hears; and what the process around one hears, before the review has begun and after it. */
  private static final List<String> MESSAGES = List.of("licence-review-stopped", "firm-establishment-stopped", "firm-merger-division-stopped",
      "branch-change-stopped");

  private final ProcessEngine engine;

  EngineReviews(@Lazy ProcessEngine engine) {
    this.engine = engine;
  }

  @Override
  public void stop(String caseNumber) {
    ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(() -> {
          String message = MESSAGES.stream().filter(each -> listens(each, caseNumber)).findFirst()
              .orElseThrow(() -> new Refusal("案件" + caseNumber + "没有正在办理的许可申请，不能终止办理。"));
          engine.getRuntimeService().createMessageCorrelation(message).processInstanceBusinessKey(caseNumber).correlate();
          return null;
        }));
  }

  private boolean listens(String message, String caseNumber) {
    return engine.getRuntimeService().createExecutionQuery().messageEventSubscriptionName(message).processInstanceBusinessKey(caseNumber).count() > 0;
  }
}
