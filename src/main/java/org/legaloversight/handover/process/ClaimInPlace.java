package org.legaloversight.handover.process;

import java.util.Optional;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.legaloversight.handover.Absence;
import org.legaloversight.handover.StandIns;

/**
 * Claims a task also from somebody who is away, for the substitute; for everybody else it is claimed already. The case is locked first:
 * who withdraws from it at the same moment does not end up with its task.
 */
class ClaimInPlace extends ClaimTaskCmd {

  private static final long serialVersionUID = 1L;

  private final transient StandIns standIns;

  ClaimInPlace(String taskId, String userId, StandIns standIns) {
    super(taskId, userId);
    this.standIns = standIns;
  }

  @Override
  public Void execute(CommandContext command) {
    standIns.hold(taskId);
    TaskEntity task = command.getTaskManager().findTaskById(taskId);
    if (task != null && task.getAssignee() != null && userId != null && !task.getAssignee().equals(userId)
        && userId.equals(command.getAuthenticatedUserId())) {
      checkClaimTask(task, command);
      Optional<Absence> absence = standIns.forTask(userId, taskId);
      absence.ifPresent(found -> {
        standIns.takesOver(found, taskId);
        task.setAssignee(null);
      });
    }
    return super.execute(command);
  }
}
