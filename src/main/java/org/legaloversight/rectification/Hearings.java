package org.legaloversight.rectification;

import java.time.Clock;
import java.time.LocalDate;
import org.legaloversight.Law;
import org.legaloversight.Refusal;
import org.legaloversight.calendar.WorkingCalendar;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.deadline.TimeLimits;
import org.legaloversight.jurisdiction.Units;
import org.springframework.stereotype.Component;

/** The hearing that a firm may ask for before it is ended, by the rules of the penalty hearing (行政处罚法第63条、第64条). */
@Component
class Hearings {

  private final WorkingCalendar calendar;
  private final TimeLimits limits;
  private final OfficialDocuments documents;
  private final CaseFiles caseFiles;
  private final Units units;
  private final Clock clock;

  Hearings(WorkingCalendar calendar, TimeLimits limits, OfficialDocuments documents, CaseFiles caseFiles, Units units,
      Clock clock) {
    this.calendar = calendar;
    this.limits = limits;
    this.documents = documents;
    this.caseFiles = caseFiles;
    this.units = units;
    this.clock = clock;
  }

  /** @throws Refusal when the firm is told less than seven working days before (T53, 行政处罚法第64条第2项) */
  void arrange(RectificationOrder order, SubmittedForm form) {
    LocalDate notified = form.date("notifiedOn");
    LocalDate hearing = form.date("hearingOn");
    refuseFuture(notified);
    int notice = limits.inForce(Rectification.HEARING_NOTICE, notified).length();
    LocalDate earliest = calendar.addWorkingDays(notified, notice);
    if (hearing.isBefore(earliest)) {
      throw new Refusal("听证应当在举行" + notice + "个工作日前通知当事人：" + notified + "通知的，听证最早可定于" + earliest + "。");
    }
    CaseFile file = caseFiles.file(order.caseNumber());
    documents.issue(order.caseNumber(), units.cityOf(file.unit()).code(), DocumentKind.HEARING_NOTICE,
        file.firmName() + "：\n定于" + hearing + "在" + form.text("place") + "举行听证，主持人" + form.text("presider") + "。");
  }

  void refuseFuture(LocalDate day) {
    if (day.isAfter(Law.today(clock))) {
      throw new Refusal("日期" + day + "晚于今天，请在事情发生之后填写。");
    }
  }
}
