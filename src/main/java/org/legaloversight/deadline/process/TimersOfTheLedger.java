package org.legaloversight.deadline.process;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.legaloversight.deadline.Deadline;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.deadline.DeadlineState;
import org.springframework.stereotype.Component;

/**
 * Asks the ledger once more when a timer is about to act: a job may have been taken for execution just before its deadline was
 * paused or prolonged, and an administrator may execute any job at any time.
 */
@Component
class TimersOfTheLedger {

  private final Bindings bindings;
  private final DeadlineLedger ledger;
  private final Clock clock;

  TimersOfTheLedger(Bindings bindings, DeadlineLedger ledger, Clock clock) {
    this.bindings = bindings;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** @throws NotYetDue when the timer's deadline does not run or its moment has not come */
  void letAct(CommandContext command) {
    bindings.dated(command.getCurrentJob()).ifPresent(timer -> {
      String caseNumber = command.getExecutionManager().findExecutionById(timer.processInstance()).getBusinessKey();
      ledger.current(caseNumber, timer.binding().limit()).ifPresent(deadline -> insist(timer, deadline));
    });
  }

  private void insist(Dated timer, Deadline deadline) {
    if (deadline.state() != DeadlineState.RUNNING) {
      throw new NotYetDue("“" + deadline.name() + "”" + deadline.state().label() + "，" + timer.name() + "未到，不能触发。");
    }
    Date moment = timer.binding().moment().of(deadline);
    if (clock.instant().isBefore(moment.toInstant())) {
      throw new NotYetDue("“" + deadline.name() + "”正在计算，" + timer.name() + "未到，不能触发。");
    }
  }
}
