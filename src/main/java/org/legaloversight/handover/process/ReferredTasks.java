package org.legaloversight.handover.process;

import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.legaloversight.handover.RecusalRows;
import org.springframework.beans.factory.ObjectProvider;

/** What comes to a desk at which everybody has withdrawn from the case comes to the desk one level up as well, once a head has decided so. */
class ReferredTasks extends AbstractBpmnParseListener {

  private final ObjectProvider<RecusalRows> recusals;

  ReferredTasks(ObjectProvider<RecusalRows> recusals) {
    this.recusals = recusals;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition()
        .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::refer);
  }

  private void refer(DelegateTask task) {
    Map<String, String> referrals = recusals.getObject().referrals(task.getExecution().getProcessBusinessKey());
    if (!referrals.isEmpty()) {
      task.getCandidates().stream().map(IdentityLink::getGroupId).map(referrals::get).filter(Objects::nonNull).toList()
          .forEach(task::addCandidateGroup);
    }
  }
}
