package org.legaloversight.deadline.process;

import java.util.Date;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.legaloversight.deadline.Deadline;
import org.legaloversight.deadline.DeadlineState;

/** A task or timer of the engine whose date is the ledger's. */
sealed interface Dated {

  String id();

  String processInstance();

  Binding binding();

  /** What a person calls it. */
  String name();

  Shown shown();

  /** What it has to show. */
  Shown rightly(Deadline deadline);

  void show(Shown right);

  /**
   * What is seen of it.
   *
   * @param date to the millisecond; null when a task has none
   * @param active whether it may act on its date; always so for a task
   */
  record Shown(Long date, boolean active) {

    static Shown of(Date date, boolean active) {
      return new Shown(date == null ? null : date.getTime(), active);
    }

    Date toDate() {
      return date == null ? null : new Date(date);
    }
  }

  /** Without a date while the clock of its deadline stands. */
  record OfTask(TaskEntity task, Binding binding) implements Dated {

    @Override
    public String id() {
      return task.getId();
    }

    @Override
    public String processInstance() {
      return task.getProcessInstanceId();
    }

    @Override
    public String name() {
      return "事项“" + task.getName() + "”的到期日";
    }

    @Override
    public Shown shown() {
      return Shown.of(task.getDueDate(), true);
    }

    @Override
    public Shown rightly(Deadline deadline) {
      return Shown.of(deadline.state() == DeadlineState.PAUSED ? null : binding.moment().of(deadline), true);
    }

    @Override
    public void show(Shown right) {
      task.setDueDate(right.toDate());
      task.triggerUpdateEvent();
    }
  }

  /** Suspended unless its deadline runs; a new date brings new tries. */
  record OfTimer(TimerEntity timer, BoundDiagram.Timer declared) implements Dated {

    @Override
    public Binding binding() {
      return declared.binding();
    }

    @Override
    public String id() {
      return timer.getId();
    }

    @Override
    public String processInstance() {
      return timer.getProcessInstanceId();
    }

    @Override
    public String name() {
      return "定时事件“" + declared.name() + "”的时间";
    }

    @Override
    public Shown shown() {
      return Shown.of(timer.getDuedate(), !timer.isSuspended());
    }

    @Override
    public Shown rightly(Deadline deadline) {
      return Shown.of(binding().moment().of(deadline), deadline.state() == DeadlineState.RUNNING);
    }

    @Override
    public void show(Shown right) {
      timer.setDuedate(right.toDate());
      timer.setSuspensionState((right.active() ? SuspensionState.ACTIVE : SuspensionState.SUSPENDED).getStateCode());
      if (timer.getRetries() < JobEntity.DEFAULT_RETRIES) {
        timer.setRetries(JobEntity.DEFAULT_RETRIES);
      }
      if (PatientRetries.WAITS.equals(timer.getLockOwner())) {
        timer.unlock();
      }
    }
  }
}
