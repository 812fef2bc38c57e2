package org.legaloversight.casework.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The deadlines of a case for programs, such as the tab beside a task. */
@RestController
class CaseDeadlinesInterface {

  private final CaseDeadlines deadlines;

  CaseDeadlinesInterface(CaseDeadlines deadlines) {
    this.deadlines = deadlines;
  }

  /** Answers 404 in the same words whether there is no such case or the person may not see it. */
  @GetMapping("/api/cases/{caseNumber}/deadlines")
  CaseSheet deadlines(@PathVariable String caseNumber) {
    return deadlines.of(caseNumber);
  }
}
