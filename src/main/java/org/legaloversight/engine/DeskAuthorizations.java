package org.legaloversight.engine;

import static org.camunda.bpm.engine.authorization.Resources.TASK;

import java.util.Arrays;
import java.util.Objects;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * Rights on a task follow its desk. The engine's own provider gives them to a candidate group and an assignee but never takes
 * them back, so a county would go on reading what moved to another (docs/decisions/0002-security-baseline.md, S4).
 */
class DeskAuthorizations extends DefaultAuthorizationProvider {

  @Override
  public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
    if (oldAssignee != null && !oldAssignee.equals(newAssignee)) {
      getAuthorizationManager().deleteAuthorizationsByResourceIdAndUserId(TASK, task.getId(), oldAssignee);
    }
    return super.newTaskAssignee(task, oldAssignee, newAssignee);
  }

  @Override
  public AuthorizationEntity[] deleteTaskGroupIdentityLink(Task task, String groupId, String type) {
    return existing(getGrantAuthorizationByGroupId(groupId, TASK, task.getId()));
  }

  @Override
  public AuthorizationEntity[] deleteTaskUserIdentityLink(Task task, String userId, String type) {
    return existing(getGrantAuthorizationByUserId(userId, TASK, task.getId()));
  }

  private static AuthorizationEntity[] existing(AuthorizationEntity... found) {
    return Arrays.stream(found).filter(Objects::nonNull).toArray(AuthorizationEntity[]::new);
  }
}
