package org.legaloversight.licensing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import org.legaloversight.Law;
import org.legaloversight.Refusal;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.deadline.ChineseDate;
import org.legaloversight.deadline.TimeLimits;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Unit;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.register.Firm;
import org.legaloversight.register.FirmState;
import org.springframework.stereotype.Component;

/** An officer of the city finds that a firm has given up, or that its licence is void (律师事务所管理办法 25, 31). */
@Component
class Cessations {

  private static final String UNOPENED = "T02";
  private static final String IDLE = "T03";

  private enum Heard { MADE, NONE }

  private final FormDays days;
  private final TimeLimits limits;
  private final Units units;
  private final Clock clock;

  Cessations(FormDays days, TimeLimits limits, Units units, Clock clock) {
    this.days = days;
    this.limits = limits;
    this.units = units;
    this.clock = clock;
  }

  /** @throws Refusal when somebody else finds so, the time is not over, the firm was not heard, or it is ending already */
  void check(Firm firm, EndingGround ground, SubmittedForm form) {
    Unit city = units.cityOf(firm.unit());
    if (!form.by().holds(Role.OFFICER, city.code())) {
      throw new Refusal("视为自行停办、设立许可已被撤销的，由" + city.name() + "的承办人依职权提出；本所决定终止的，请选择“自行决定终止”。");
    }
    if (firm.state() == FirmState.TERMINATING || firm.state() == FirmState.DEREGISTERED) {
      throw new Refusal("“" + firm.name() + "”" + firm.state().label() + "，不能再次提出终止。");
    }
    LocalDate since = form.date("since");
    days.between(form, "since", firm.licensedOn(), "取得设立许可");
    days.between(form, "heardOn", since, "事由发生");
    form.text("facts");
    if (form.choice("heard", Heard.class) == Heard.MADE) {
      form.text("statement");
    }
    if (ground == EndingGround.UNOPENED && !since.equals(firm.licensedOn())) {
      throw new Refusal("“" + form.label("since") + "”应为取得设立许可之日，名册记载为" + firm.licensedOn() + "，请核对日期。");
    }
    if (ground != EndingGround.GRANT_ANNULLED) {
      refuseEarly(since, ground == EndingGround.UNOPENED ? UNOPENED : IDLE);
    }
  }

  /** The last day of the period is still the firm's. */
  private void refuseEarly(LocalDate since, String limit) {
    int length = limits.inForce(limit, since).length();
    LocalDate last = since.plus(limit.equals(IDLE) ? Period.ofYears(length) : Period.ofMonths(length));
    if (!Law.today(clock).isAfter(last)) {
      throw new Refusal("自" + ChineseDate.of(since) + "起算，期间至" + ChineseDate.of(last) + "届满，目前不能认定视为自行停办（律师事务所管理办法第31条第2款）。");
    }
  }
}
