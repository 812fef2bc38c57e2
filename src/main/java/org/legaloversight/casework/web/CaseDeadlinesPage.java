package org.legaloversight.casework.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The deadlines of a case for people. */
@Controller
class CaseDeadlinesPage {

  private static final String TASKLIST = "/camunda/app/tasklist/default/";
  private static final String ID = "[0-9A-Za-z-]{1,64}";

  private final CaseDeadlines deadlines;

  CaseDeadlinesPage(CaseDeadlines deadlines) {
    this.deadlines = deadlines;
  }

  /**
   * @param task the engine's id of the task that the person comes from and wants to go back to
   * @param filter the engine's id of the list the task was opened in
   */
  @GetMapping("/cases/{caseNumber}/deadlines")
  String deadlines(@PathVariable String caseNumber, @RequestParam(defaultValue = "") String task,
      @RequestParam(defaultValue = "") String filter, Model model) {
    model.addAttribute("sheet", deadlines.of(caseNumber));
    model.addAttribute("tasklist", task.matches(ID) ? TASKLIST : "");
    model.addAttribute("place", "#/?" + (filter.matches(ID) ? "filter=" + filter + "&" : "") + "task=" + task + "&detailsTab=task-detail-deadlines");
    return "cases/deadlines";
  }
}
