package org.legaloversight.handover.process;

import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.legaloversight.handover.StandIns;
import org.springframework.beans.factory.ObjectProvider;

/** The engine's tasks, which a substitute may claim from somebody who is away. */
class ClaimableTasks extends TaskServiceImpl {

  private final ObjectProvider<StandIns> standIns;

  ClaimableTasks(ObjectProvider<StandIns> standIns) {
    this.standIns = standIns;
  }

  @Override
  public void claim(String taskId, String userId) {
    commandExecutor.execute(new ClaimInPlace(taskId, userId, standIns.getObject()));
  }
}
