package org.legaloversight.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.legaloversight.Law;
import org.legaloversight.Refusal;
import org.legaloversight.calendar.WorkingCalendar;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.casework.Timeline;
import org.legaloversight.deadline.ChineseDate;
import org.legaloversight.deadline.Deadline;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.deadline.TimeLimits;
import org.springframework.stereotype.Component;

/** The hearing that a firm may ask for before it is ended, by the rules of the penalty hearing (行政处罚法第63条、第64条). */
@Component
class Hearings {

  static final String ARRANGEMENT = "userTask_arrangeHearing";

  private final WorkingCalendar calendar;
  private final TimeLimits limits;
  private final HearingNotices notices;
  private final DeadlineLedger ledger;
  private final Timeline timeline;
  private final Clock clock;

  Hearings(WorkingCalendar calendar, TimeLimits limits, HearingNotices notices, DeadlineLedger ledger, Timeline timeline, Clock clock) {
    this.calendar = calendar;
    this.limits = limits;
    this.notices = notices;
    this.ledger = ledger;
    this.timeline = timeline;
    this.clock = clock;
  }

  /**
   * @throws Refusal when the firm is told less than seven working days before (T53, 行政处罚法第64条第2项), or the days cannot be
   */
  void arrange(RectificationOrder order, SubmittedForm form) {
    LocalDate notified = form.date("notifiedOn");
    LocalDate hearing = form.date("hearingOn");
    refuseFuture(form, "notifiedOn");
    LocalDate asked = ledger.current(order.caseNumber(), Rectification.STATEMENT).map(Deadline::settledOn).orElseThrow();
    if (notified.isBefore(asked)) {
      throw new Refusal("通知日期" + notified + "早于当事人要求听证之日" + asked + "，请核对日期。");
    }
    refuseUnlikely(notified, hearing);
    notices.issue(order.caseNumber(), ChineseDate.of(hearing), form.text("place"), form.text("presider"));
  }

  private void refuseUnlikely(LocalDate notified, LocalDate hearing) {
    int notice = limits.inForce(Rectification.HEARING_NOTICE, notified).length();
    if (notified.isAfter(calendar.addWorkingDays(hearing, notice))) {
      throw new Refusal("听证应当在举行" + -notice + "个工作日前通知当事人：" + notified + "通知的，听证最早可定于"
          + earliest(notified, -notice) + "。");
    }
    if (hearing.isBefore(Law.today(clock))) {
      throw new Refusal("听证日期" + hearing + "已过，请另定今天以后的日期。");
    }
    if (hearing.isAfter(notified.plusYears(1))) {
      throw new Refusal("听证日期" + hearing + "距通知之日超过一年，请核对年份。");
    }
  }

  /** The notice counts backward from the hearing, so a rest day on which the firm was told is no day of it. */
  private LocalDate earliest(LocalDate notified, int notice) {
    return calendar.addWorkingDays(notified, calendar.isWorkingDay(notified) ? notice : notice + 1);
  }

  /** @throws Refusal when it was held before the day the firm was told, or later than today */
  void held(SubmittedForm form) {
    LocalDate held = form.date("heldOn");
    refuseFuture(form, "heldOn");
    timeline.lastForm(form.caseNumber(), Set.of(ARRANGEMENT)).map(event -> LocalDate.parse(event.values().get("hearingOn").toString())).filter(held::isBefore)
        .ifPresent(arranged -> {
          throw new Refusal("听证举行日期" + held + "早于通知当事人的听证日期" + arranged + "，请核对日期。");
        });
  }

  private void refuseFuture(SubmittedForm form, String field) {
    LocalDate day = form.date(field);
    if (day.isAfter(Law.today(clock))) {
      throw new Refusal("“" + form.label(field) + "”" + day + "晚于今天，请在事情发生之后填写。");
    }
  }
}
