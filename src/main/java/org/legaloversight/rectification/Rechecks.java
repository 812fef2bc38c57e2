package org.legaloversight.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.legaloversight.Law;
import org.legaloversight.Refusal;
import org.legaloversight.casework.FormValues;
import org.legaloversight.casework.Inspectors;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.deadline.Deadline;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.rectification.Decisions.FindingResult;
import org.springframework.stereotype.Component;

/** The re-check on site, by two officers, after the period (律师事务所管理办法第64条第1款第7项). */
@Component
class Rechecks {

  private final DeadlineLedger ledger;
  private final Clock clock;

  Rechecks(DeadlineLedger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  void record(RectificationOrder order, SubmittedForm form) {
    LocalDate on = form.date("recheckedOn");
    refuseImpossibleDay(order, on);
    Inspectors.mustBeTwo(form, "现场复查应由两名执法人员进行");
    List<FindingResult> results = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    for (FormValues row : FindingRows.recheck(form, order.findings().size())) {
      results.add(row.choice("result", FindingResult.class));
      remarks.add(row.optionalText("remark").orElse(null));
    }
    order.recheck(on, results, remarks);
  }

  /** The firm had its whole period, unless it reported before: what was seen in between cannot fail it. */
  private void refuseImpossibleDay(RectificationOrder order, LocalDate on) {
    if (on.isAfter(Law.today(clock))) {
      throw new Refusal("复查日期" + on + "晚于今天，请在复查之后填写。");
    }
    ledger.current(order.caseNumber(), Rectification.PERIOD).map(Rechecks::earliest).filter(on::isBefore).ifPresent(earliest -> {
      throw new Refusal("复查日期" + on + "早于" + earliest + "，其时整改期限未届满、律师事务所也未提交整改报告，请核对日期。");
    });
  }

  private static LocalDate earliest(Deadline period) {
    LocalDate over = period.dueDay().plusDays(1);
    LocalDate settled = period.settledOn();
    return settled != null && settled.isBefore(over) ? settled : over;
  }
}
