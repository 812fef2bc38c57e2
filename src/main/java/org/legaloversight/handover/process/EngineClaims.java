package org.legaloversight.handover.process;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.legaloversight.Refusal;
import org.legaloversight.handover.StandInClaims;
import org.legaloversight.handover.StandIns;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class EngineClaims implements StandInClaims {

  private final ProcessEngine engine;
  private final StandIns standIns;

  EngineClaims(@Lazy ProcessEngine engine, StandIns standIns) {
    this.engine = engine;
    this.standIns = standIns;
  }

  @Override
  @Transactional
  public void claim(String substitute, String task) {
    if (standIns.forTask(substitute, task).isEmpty()) {
      throw new Refusal("您现在不代理该事项的承办人，或者该事项已办结，请刷新后再试。");
    }
    try {
      engine.getTaskService().claim(task, substitute);
    } catch (OptimisticLockingException | TaskAlreadyClaimedException lostTheRace) {
      throw new Refusal("该事项刚刚被他人办理，请刷新后再试。");
    }
  }
}
