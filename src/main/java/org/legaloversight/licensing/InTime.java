package org.legaloversight.licensing;

import java.time.LocalDate;
import org.legaloversight.deadline.Deadline;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.deadline.DeadlineState;
import org.springframework.stereotype.Component;

/** Whether what a firm must apply for or file within a limit came in time. What came late is taken all the same, and shown as late. */
@Component
class InTime {

  private final LicenceMatters matters;
  private final DeadlineLedger ledger;

  InTime(LicenceMatters matters, DeadlineLedger ledger) {
    this.matters = matters;
    this.ledger = ledger;
  }

  Deadline of(LicenceApplication application) {
    return ledger.current(application.caseNumber(), matters.of(application).within(application).orElseThrow()).orElseThrow();
  }

  boolean late(LicenceApplication application) {
    return of(application).state() == DeadlineState.MISSED;
  }

  /**
   * A line for the reader of a form; empty where nothing must come by a day, or has not come yet.
   *
   * @param what 报送 or 申请
   * @param limit 备案 or 申请
   */
  String words(LicenceApplication application, String what, String limit) {
    if (application.state() == ApplicationState.AWAITED || matters.of(application).within(application).isEmpty()) {
      return "";
    }
    LocalDate due = of(application).dueDay();
    return "- " + what + "日期：" + application.appliedOn() + "，" + limit + "期限至" + due
        + (late(application) ? "，**逾期" + what + "**" : "，按期" + what) + "\n";
  }
}
