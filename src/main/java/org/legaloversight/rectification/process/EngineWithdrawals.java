package org.legaloversight.rectification.process;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.legaloversight.Refusal;
import org.legaloversight.rectification.Withdrawals;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class EngineWithdrawals implements Withdrawals {

  private final RuntimeService runtime;

  EngineWithdrawals(@Lazy RuntimeService runtime) {
    this.runtime = runtime;
  }

  @Override
  public void withdrawn(String caseNumber) {
    try {
      runtime.createMessageCorrelation("firm-rectification-withdrawn").processInstanceBusinessKey(caseNumber).correlate();
    } catch (MismatchingMessageCorrelationException e) {
      throw new Refusal("案件" + caseNumber + "没有正在办理的整改流程，不能撤回。");
    }
  }
}
