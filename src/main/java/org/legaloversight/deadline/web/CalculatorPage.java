package org.legaloversight.deadline.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.legaloversight.Law;
import org.legaloversight.Refusal;
import org.legaloversight.deadline.Calculator;
import org.legaloversight.deadline.ClockKind;
import org.legaloversight.deadline.TimeLimit;
import org.legaloversight.deadline.TimeLimits;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** The calculator for people. Its address holds the whole question, so that it can be sent to a colleague. */
@Controller
class CalculatorPage {

  private static final Map<ClockKind, String> UNITS = new EnumMap<>(Map.of(ClockKind.WORKING_DAYS, "工作日", ClockKind.CALENDAR_DAYS, "自然日",
      ClockKind.MONTHS, "月", ClockKind.YEARS, "年", ClockKind.HOURS, "小时"));

  private final Calculator calculator;
  private final TimeLimits limits;
  private final Clock clock;

  CalculatorPage(Calculator calculator, TimeLimits limits, Clock clock) {
    this.calculator = calculator;
    this.limits = limits;
    this.clock = clock;
  }

  @GetMapping("/deadlines/calculator")
  ModelAndView calculator(@ModelAttribute("form") CalculatorForm form) {
    Question question = form.question();
    ModelAndView page = new ModelAndView("deadlines/calculator");
    page.addObject("units", UNITS);
    page.addObject("today", Law.today(clock));
    page.addObject("groups", LimitMenu.of(choices(question)));
    if (form.asked()) {
      try {
        page.addObject("result", result(question));
      } catch (Refusal refusal) {
        page.addObject("refusal", refusal.getMessage());
        page.setStatus(HttpStatus.BAD_REQUEST);
      }
    }
    return page;
  }

  private Counted result(Question question) {
    Calculator.Reckoned reckoned = question.answer(calculator, limits);
    return question.limit().isEmpty() ? Counted.of(reckoned, question)
        : Counted.of(reckoned, question, limits.inForce(question.limit(), question.day()));
  }

  /** What is in force today, and what was on the day asked for. */
  private List<TimeLimit> choices(Question question) {
    Map<String, TimeLimit> choices = new LinkedHashMap<>();
    limits.all(Law.today(clock)).forEach(limit -> choices.put(limit.id(), limit));
    limits.all(day(question)).forEach(limit -> choices.put(limit.id(), limit));
    return List.copyOf(choices.values());
  }

  private LocalDate day(Question question) {
    try {
      return question.day();
    } catch (Refusal noDay) {
      return Law.today(clock);
    }
  }
}
