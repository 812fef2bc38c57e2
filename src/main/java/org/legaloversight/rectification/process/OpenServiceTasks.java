package org.legaloversight.rectification.process;

import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.legaloversight.rectification.ServiceTasks;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class OpenServiceTasks implements ServiceTasks {

  private final TaskService tasks;

  OpenServiceTasks(@Lazy TaskService tasks) {
    this.tasks = tasks;
  }

  @Override
  public Optional<String> open(String caseNumber, String task) {
    return tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).processDefinitionKey("firm-rectification").taskDefinitionKey(task)
        .listPage(0, 1).stream().findFirst().map(Task::getId);
  }
}
