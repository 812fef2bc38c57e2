package org.legaloversight.deadline.process;

import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** One of the engine's timer handlers, asking before it acts. */
final class AskingTimer extends TimerEventJobHandler {

  private final TimerEventJobHandler original;
  private final Consumer<CommandContext> question;

  AskingTimer(TimerEventJobHandler original, Consumer<CommandContext> question) {
    this.original = original;
    this.question = question;
  }

  @Override
  public String getType() {
    return original.getType();
  }

  @Override
  public void execute(TimerJobConfiguration configuration, ExecutionEntity execution, CommandContext command, String tenant) {
    question.accept(command);
    original.execute(configuration, execution, command, tenant);
  }
}
