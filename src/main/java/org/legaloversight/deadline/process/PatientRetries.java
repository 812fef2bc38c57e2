package org.legaloversight.deadline.process;

import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.stereotype.Component;

/**
 * Retries of the ledger's timers: one that failed keeps its date. Where a diagram sets a pause between tries, the engine would
 * write the time of the next try over the date; here the job waits in its lock instead.
 */
@Component
class PatientRetries implements FailedJobCommandFactory {

  static final String WAITS = "waits-for-retry";

  private final Bindings bindings;

  PatientRetries(Bindings bindings) {
    this.bindings = bindings;
  }

  @Override
  public Command<Object> getCommand(String job, Throwable failure) {
    return new Retry(job, failure);
  }

  private final class Retry extends DefaultJobRetryCmd {

    private Retry(String job, Throwable failure) {
      super(job, failure);
    }

    @Override
    public Object execute(CommandContext command) {
      JobEntity job = getJob();
      if (bindings.dated(job).isEmpty()) {
        return super.execute(command);
      }
      if (NotYetDue.causes(exception)) {
        job.unlock();
        return null;
      }
      Date date = job.getDuedate();
      super.execute(command);
      Date nextTry = job.getDuedate();
      if (!Objects.equals(nextTry, date)) {
        job.setDuedate(date);
        job.setLockOwner(WAITS);
        job.setLockExpirationTime(nextTry);
      }
      return null;
    }
  }
}
