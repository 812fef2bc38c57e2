package org.legaloversight.handover.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.legaloversight.Refusal;
import org.legaloversight.handover.Absences;
import org.legaloversight.handover.Plan;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 外出代理: who is away, until when, and who stands in. */
@Controller
class AbsencePages {

  private final Visitor visitor;
  private final AbsenceViews views;
  private final Absences absences;

  AbsencePages(Visitor visitor, AbsenceViews views, Absences absences) {
    this.visitor = visitor;
    this.views = views;
    this.absences = absences;
  }

  @GetMapping("/absences")
  String absences(HttpServletRequest request, Model model) {
    views.show(visitor.atADesk(), model);
    model.addAttribute("leaving", visitor.maySeeLeaving(request));
    return "handover/absences";
  }

  /**
   * The form as it was typed.
   *
   * @param person user id; empty for the person who enters it
   */
  record Typed(String person, String desk, String substitute, String from, String to) {

    Plan plan(String by) {
      return new Plan(person == null || person.isEmpty() ? by : person, desk == null ? "" : desk, substitute == null ? "" : substitute, day(from), day(to));
    }

    private static LocalDate day(String typed) {
      try {
        return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
      } catch (DateTimeException e) {
        throw new Refusal("日期“" + typed + "”不正确，请按2026-03-02的格式填写。");
      }
    }
  }

  @PostMapping("/absences")
  String enter(Typed typed, HttpServletRequest request, HttpServletResponse response, Model model) {
    try {
      absences.enter(visitor.atADesk(), typed.plan(visitor.atADesk().userId()));
      return "redirect:/absences";
    } catch (Refusal refusal) {
      model.addAttribute("typed", typed);
      return refused(refusal, request, response, model);
    }
  }

  @PostMapping("/absences/{id}/end")
  String end(@PathVariable long id, HttpServletRequest request, HttpServletResponse response, Model model) {
    try {
      absences.end(visitor.atADesk(), id);
      return "redirect:/absences";
    } catch (Refusal refusal) {
      return refused(refusal, request, response, model);
    }
  }

  private String refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response, Model model) {
    response.setStatus(HttpServletResponse.SC_CONFLICT);
    model.addAttribute("refusal", refusal.getMessage());
    return absences(request, model);
  }
}
