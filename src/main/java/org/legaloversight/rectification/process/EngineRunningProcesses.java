package org.legaloversight.rectification.process;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.legaloversight.Refusal;
import org.legaloversight.rectification.RunningProcesses;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asked from another case's process, whose person may know nothing of this one: so without that person's rights. */
@Component
class EngineRunningProcesses implements RunningProcesses {

  private static final String[] RECEIVING = {"userTask_receivePenaltyProposal", "userTask_receiveReferral"};

  private final ProcessEngine engine;

  EngineRunningProcesses(@Lazy ProcessEngine engine) {
    this.engine = engine;
  }

  @Override
  public void mustHaveBeenReceived(String caseNumber) {
    unrestricted(() -> {
      engine.getTaskService().createTaskQuery().processInstanceBusinessKey(caseNumber).taskDefinitionKeyIn(RECEIVING).list().stream()
          .map(Task::getName).findFirst().ifPresent(waiting -> {
            throw new Refusal("案件" + caseNumber + "的“" + waiting + "”尚未办理，现在结案将使其落空；请催办接收后再提交。");
          });
    });
  }

  @Override
  public void end(String caseNumber) {
    unrestricted(() -> {
      try {
        engine.getRuntimeService().createMessageCorrelation("firm-rectification-ended").processInstanceBusinessKey(caseNumber).correlate();
      } catch (MismatchingMessageCorrelationException e) {
        throw new Refusal("案件" + caseNumber + "没有正在办理的整改流程，不能结案。");
      }
    });
  }

  private void unrestricted(Runnable work) {
    ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(() -> {
          work.run();
          return null;
        }));
  }
}
