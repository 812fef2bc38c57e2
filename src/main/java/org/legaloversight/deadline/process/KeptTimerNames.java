package org.legaloversight.deadline.process;

import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.migration.validation.instruction.MigrationInstructionValidationReportImpl;
import org.camunda.bpm.engine.impl.migration.validation.instruction.MigrationInstructionValidator;
import org.camunda.bpm.engine.impl.migration.validation.instruction.ValidatingMigrationInstruction;
import org.camunda.bpm.engine.impl.migration.validation.instruction.ValidatingMigrationInstructions;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/** Refuses a plan that gives a timer another id where that would hide from {@link Rearmed} that it has fired. */
final class KeptTimerNames implements MigrationInstructionValidator {

  @Override
  public void validate(ValidatingMigrationInstruction instruction, ValidatingMigrationInstructions instructions,
      MigrationInstructionValidationReportImpl report) {
    ActivityImpl source = instruction.getSourceActivity();
    ActivityImpl target = instruction.getTargetActivity();
    if (!source.getId().equals(target.getId()) && (startsSubProcess(source) || !interrupts(source))) {
      report.addFailure("定时事件“" + source.getId() + "”可能已经触发，请在新流程图中保持它的编号不变");
    }
  }

  private static boolean startsSubProcess(ActivityImpl activity) {
    return ActivityTypes.START_EVENT_TIMER.equals(activity.getProperties().get(BpmnProperties.TYPE));
  }

  private static boolean interrupts(ActivityImpl activity) {
    TimerDeclarationImpl declared = TimerDeclarationImpl.getDeclarationsForScope(activity.getEventScope()).get(activity.getId());
    return declared == null || declared.isInterruptingTimer();
  }
}
