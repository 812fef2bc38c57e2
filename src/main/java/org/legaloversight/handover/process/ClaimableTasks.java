package org.legaloversight.handover.process;

import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.legaloversight.handover.StandIns;
import org.springframework.beans.factory.ObjectProvider;

/** The engine's tasks, which a substitute may claim from somebody who is away, and which whoever has claimed one may give back. */
class ClaimableTasks extends TaskServiceImpl {

  private final ObjectProvider<StandIns> standIns;

  ClaimableTasks(ObjectProvider<StandIns> standIns) {
    this.standIns = standIns;
  }

  @Override
  public void claim(String taskId, String userId) {
    commandExecutor.execute(new ClaimInPlace(taskId, userId, standIns.getObject()));
  }

  /** The Tasklist gives a task back by taking away its assignee, which the engine lets nobody do who may not assign it to others as well. */
  @Override
  public void setAssignee(String taskId, String userId) {
    if (userId == null && commandExecutor.execute(command -> own(command, taskId))) {
      claim(taskId, null);
    } else {
      super.setAssignee(taskId, userId);
    }
  }

  private static boolean own(CommandContext command, String taskId) {
    TaskEntity task = command.getTaskManager().findTaskById(taskId);
    return task != null && task.getAssignee() != null && task.getAssignee().equals(command.getAuthenticatedUserId());
  }
}
