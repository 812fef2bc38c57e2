package org.legaloversight.licensing.process;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.legaloversight.Refusal;
import org.legaloversight.licensing.Reviews;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Told from another process, whose person may know nothing of this one's tasks: so without that person's rights. */
@Component
class EngineReviews implements Reviews {

  private final ProcessEngine engine;

  EngineReviews(@Lazy ProcessEngine engine) {
    this.engine = engine;
  }

  @Override
  public void stop(String caseNumber) {
    ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(() -> {
          try {
            engine.getRuntimeService().createMessageCorrelation("licence-review-stopped").processInstanceBusinessKey(caseNumber).correlate();
          } catch (MismatchingMessageCorrelationException e) {
            throw new Refusal("案件" + caseNumber + "没有正在办理的许可申请，不能终止办理。");
          }
          return null;
        }));
  }
}
