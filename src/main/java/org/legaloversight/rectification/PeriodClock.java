package org.legaloversight.rectification;

import java.time.LocalDate;
import java.util.Optional;
import org.legaloversight.casework.ClockOfService;
import org.legaloversight.casework.DocumentKind;
import org.springframework.stereotype.Component;

/** The period to put things right starts with the service of the notice on the firm. */
@Component
class PeriodClock implements ClockOfService {

  private final RectificationOrders orders;
  private final ServiceTasks tasks;

  PeriodClock(RectificationOrders orders, ServiceTasks tasks) {
    this.orders = orders;
    this.tasks = tasks;
  }

  @Override
  public DocumentKind document() {
    return DocumentKind.RECTIFICATION_NOTICE;
  }

  @Override
  public String limit() {
    return Rectification.PERIOD;
  }

  @Override
  public String task() {
    return "登记送达";
  }

  @Override
  public Optional<String> openTask(String caseNumber) {
    return tasks.open(caseNumber, "userTask_recordService");
  }

  @Override
  public void restarted(String caseNumber, LocalDate servedOn) {
    orders.order(caseNumber).correctService(servedOn);
  }
}
