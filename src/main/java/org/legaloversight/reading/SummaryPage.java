package org.legaloversight.reading;

import org.legaloversight.casework.CaseFrame;
import org.legaloversight.casework.CaseHead;
import org.legaloversight.casework.CasePage;
import org.legaloversight.casework.CaseVisit;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The first page of a case file: whom it is about, where it stands, what is due. */
@Controller
class SummaryPage {

  private static final String PATH = "";

  private final CaseFrame frame;
  private final Summaries summaries;

  SummaryPage(CaseFrame frame, Summaries summaries) {
    this.frame = frame;
    this.summaries = summaries;
  }

  @Bean
  static CasePage summaryOfACase() {
    return new CasePage(PATH, "概况", 10, false);
  }

  @GetMapping("/cases/{caseNumber}")
  String summary(@PathVariable String caseNumber, CaseVisit visit, Model model) {
    CaseHead head = frame.head(caseNumber, PATH, visit);
    model.addAttribute("head", head);
    model.addAttribute("visit", visit);
    model.addAttribute("sheet", summaries.of(head.file()));
    return "reading/summary";
  }
}
