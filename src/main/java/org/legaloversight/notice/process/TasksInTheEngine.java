package org.legaloversight.notice.process;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Listens to every user task of every diagram, by one mechanism: no diagram has to name it, and none can leave it out. */
@Component
class TasksInTheEngine extends AbstractProcessEnginePlugin {

  private final ObjectProvider<TaskHappenings> happenings;

  TasksInTheEngine(ObjectProvider<TaskHappenings> happenings) {
    this.happenings = happenings;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    List<BpmnParseListener> present = engine.getCustomPostBPMNParseListeners();
    List<BpmnParseListener> all = present == null ? new ArrayList<>() : new ArrayList<>(present);
    all.add(new Listening());
    engine.setCustomPostBPMNParseListeners(all);
  }

  private class Listening extends AbstractBpmnParseListener {

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
      TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
      task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, (TaskListener) created -> happenings.getObject().arrived(created));
      task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, (TaskListener) given -> happenings.getObject().assigned(given));
      Stream.of(TaskListener.EVENTNAME_COMPLETE, TaskListener.EVENTNAME_DELETE).forEach(end ->
          task.addBuiltInTaskListener(end, (TaskListener) (DelegateTask ended) -> happenings.getObject().ended(ended)));
    }
  }
}
