package org.legaloversight.licensing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.legaloversight.Law;
import org.legaloversight.Refusal;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.register.Firm;
import org.legaloversight.register.FirmRegister;
import org.springframework.stereotype.Component;

/** Who may apply: a firm from its own account, or anybody at the counter, where an officer of the receiving bureau fills in the form. */
@Component
class Applicants {

  private final FirmRegister register;
  private final ReceivingBureau bureau;
  private final Clock clock;

  Applicants(FirmRegister register, ReceivingBureau bureau, Clock clock) {
    this.register = register;
    this.bureau = bureau;
    this.clock = clock;
  }

  /** The firm that the form names, if the person may apply for it. */
  Firm firm(SubmittedForm form, LicenceMatter matter) {
    Firm firm = register.named(form.text("firm"));
    refuseStranger(form.by(), firm, matter);
    return firm;
  }

  /** As {@link #firm}, for what changes only with the firm. */
  Firm headOffice(SubmittedForm form, LicenceMatter matter) {
    Firm firm = firm(form, matter);
    if (firm.headOffice() != null) {
      throw new Refusal("“" + firm.name() + "”是分所，请由总所或者分所所在地的受理窗口发起“分所变更”；总所的变更请选择总所。");
    }
    return firm;
  }

  /** @throws Refusal for anybody but the firm itself and the officers of the bureau that receives such applications */
  void refuseStranger(Staff by, Firm firm, LicenceMatter matter) {
    if (!own(by, firm) && !atCounter(by, matter, firm.unit())) {
      throw new Refusal("只有“" + firm.name() + "”本所或者" + bureau.of(matter, firm.unit()).name()
          + "的承办人可以提出本项申请，请由本所账号提交，或者到受理窗口办理。");
    }
  }

  /** @throws Refusal for anybody but an officer of the bureau that receives such applications */
  void refuseOutsider(Staff by, Firm firm, LicenceMatter matter) {
    if (!atCounter(by, matter, firm.unit())) {
      throw new Refusal("本项只能由" + bureau.of(matter, firm.unit()).name() + "的承办人登记，请与其联系。");
    }
  }

  /**
   * Whether the person is an officer of the bureau that receives such applications.
   *
   * @param supervisor region code of the unit that supervises the firm
   */
  boolean atCounter(Staff by, LicenceMatter matter, String supervisor) {
    return by.holds(Role.OFFICER, bureau.of(matter, supervisor).code());
  }

  static boolean own(Staff by, Firm firm) {
    return by.holds(Role.FIRM, firm.licence());
  }

  /**
   * The day the application was handed in: today, or an earlier one at the counter, where papers may be entered after they came.
   *
   * @throws Refusal for a day to come, and for another day than today from a firm's account
   */
  LocalDate appliedOn(SubmittedForm form) {
    LocalDate today = Law.today(clock);
    LocalDate day = form.has("appliedOn") ? form.date("appliedOn") : today;
    if (day.isAfter(today)) {
      throw new Refusal("“" + form.label("appliedOn") + "”" + day + "晚于今天，请核对日期。");
    }
    if (!day.equals(today) && form.by().desk(Role.OFFICER).isEmpty()) {
      throw new Refusal("“" + form.label("appliedOn") + "”应为今天：本所在线提交的，当日即为提出申请之日；请留空或者改为" + today + "。");
    }
    return day;
  }

  /** The firms that the person may apply for, by name: its own, or those whose applications that person's bureau receives. */
  List<Firm> firms(Staff by) {
    return by.desk(Role.FIRM).map(Desk::holder).map(register::firm).map(List::of)
        .orElseGet(() -> by.desk(Role.OFFICER).map(Desk::holder).map(register::within).orElse(List.of()));
  }
}
