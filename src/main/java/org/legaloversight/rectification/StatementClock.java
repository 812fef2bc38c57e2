package org.legaloversight.rectification;

import java.time.LocalDate;
import java.util.Optional;
import org.legaloversight.casework.ClockOfService;
import org.legaloversight.casework.DocumentKind;
import org.springframework.stereotype.Component;

/** The time to be heard starts with the service of the notice that tells the firm of its end. */
@Component
class StatementClock implements ClockOfService {

  private final ServiceTasks tasks;

  StatementClock(ServiceTasks tasks) {
    this.tasks = tasks;
  }

  @Override
  public DocumentKind document() {
    return DocumentKind.TERMINATION_NOTICE;
  }

  @Override
  public String limit() {
    return Rectification.STATEMENT;
  }

  @Override
  public String task() {
    return "送达拟终止告知书";
  }

  @Override
  public Optional<String> openTask(String caseNumber) {
    return tasks.open(caseNumber, "userTask_serveTerminationNotice");
  }

  @Override
  public void restarted(String caseNumber, LocalDate servedOn) {
    // the order keeps no day of its own: what asks for it asks the proof of service
  }
}
