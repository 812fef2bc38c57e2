package org.legaloversight.licensing;

import java.time.Clock;
import java.time.LocalDate;
import org.legaloversight.Law;
import org.legaloversight.Refusal;
import org.legaloversight.casework.SubmittedForm;
import org.springframework.stereotype.Component;

/** A form tells of what has happened: never of a day to come. */
@Component
class FormDays {

  private final Clock clock;

  FormDays(Clock clock) {
    this.clock = clock;
  }

  /**
   * @param from the first day that it can be
   * @param what happened on that day
   * @throws Refusal for an earlier day, and for one to come
   */
  void between(SubmittedForm form, String field, LocalDate from, String what) {
    notToCome(form, field);
    LocalDate day = form.date(field);
    if (day.isBefore(from)) {
      throw new Refusal("“" + form.label(field) + "”" + day + "早于" + what + "的日期" + from + "，请核对日期。");
    }
  }

  /** @throws Refusal for a day to come in any of these fields; one that is not filled in tells of nothing */
  void notToCome(SubmittedForm form, String... fields) {
    for (String field : fields) {
      if (form.has(field) && form.date(field).isAfter(Law.today(clock))) {
        throw new Refusal("“" + form.label(field) + "”" + form.date(field) + "晚于今天，请在事情发生之后填写。");
      }
    }
  }
}
