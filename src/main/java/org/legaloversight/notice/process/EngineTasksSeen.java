package org.legaloversight.notice.process;

import org.camunda.bpm.engine.ProcessEngine;
import org.legaloversight.notice.TasksSeen;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the engine in the name of the acting person. */
@Component
class EngineTasksSeen implements TasksSeen {

  private final ProcessEngine engine;

  EngineTasksSeen(@Lazy ProcessEngine engine) {
    this.engine = engine;
  }

  @Override
  public boolean open(String task) {
    return engine.getTaskService().createTaskQuery().taskId(task).count() > 0;
  }
}
