package org.legaloversight.deadline.web;

import org.legaloversight.deadline.Calculator;
import org.legaloversight.deadline.Calculator.Reckoned;
import org.legaloversight.deadline.TimeLimits;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calculator for programs. */
@RestController
class ReckonInterface {

  private final Calculator calculator;
  private final TimeLimits limits;

  ReckonInterface(Calculator calculator, TimeLimits limits) {
    this.calculator = calculator;
    this.limits = limits;
  }

  /**
   * When a deadline would end. A parameter that makes no sense is answered with 400 and says in Chinese what to write.
   *
   * @param from the day it starts, such as 2026-02-12, itself not counted; of a clock that counts hours with the time of day in
   *     Asia/Shanghai, such as 2026-02-12T10:20
   * @param limit the key of a limit of the law, such as T10; or else {@code clock}
   * @param clock WORKING_DAYS, CALENDAR_DAYS, MONTHS, YEARS or HOURS
   * @param length in the unit of the clock, negative to count backward; of a limit only where a document may set it
   * @param roll FORWARD or NONE: whether a last day on a rest day moves on; FORWARD where nothing is said; a limit brings its own
   */
  @GetMapping("/api/deadlines/reckon")
  Reckoned reckon(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String limit,
      @RequestParam(defaultValue = "") String clock, @RequestParam(defaultValue = "") String length,
      @RequestParam(defaultValue = "") String roll) {
    return new Question(from, limit, clock, length, roll).answer(calculator, limits);
  }
}
