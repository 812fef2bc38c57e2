package org.legaloversight.casework.web;

import org.legaloversight.casework.CaseFrame;
import org.legaloversight.casework.CasePage;
import org.legaloversight.casework.CaseVisit;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The deadlines of a case for people. */
@Controller
class CaseDeadlinesPage {

  private static final String PATH = "/deadlines";

  private final CaseFrame frame;
  private final CaseDeadlines deadlines;

  CaseDeadlinesPage(CaseFrame frame, CaseDeadlines deadlines) {
    this.frame = frame;
    this.deadlines = deadlines;
  }

  @Bean
  static CasePage deadlinesOfACase() {
    return new CasePage(PATH, "期限", 30, false);
  }

  @GetMapping("/cases/{caseNumber}" + PATH)
  String deadlines(@PathVariable String caseNumber, CaseVisit visit, Model model) {
    model.addAttribute("head", frame.head(caseNumber, PATH, visit));
    model.addAttribute("sheet", deadlines.of(caseNumber));
    return "cases/deadlines";
  }
}
