package org.legaloversight.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.legaloversight.casework.CaseFrame;
import org.legaloversight.casework.CaseHead;
import org.legaloversight.casework.CasePage;
import org.legaloversight.casework.CaseVisit;
import org.legaloversight.engine.CaseCourse;
import org.legaloversight.engine.CaseRun;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where a case stands on its diagrams: that of its process and those of the processes it called. */
@Controller
class DiagramPage {

  private static final String PATH = "/diagram";

  private final CaseFrame frame;
  private final CaseCourse course;

  DiagramPage(CaseFrame frame, CaseCourse course) {
    this.frame = frame;
    this.course = course;
  }

  @Bean
  static CasePage diagramOfACase() {
    return new CasePage(PATH, "流程图", 60, true);
  }

  /** @param run from 1, in the order in which the processes of the case began; without one the first that still runs, or the last */
  @GetMapping("/cases/{caseNumber}" + PATH)
  String diagram(@PathVariable String caseNumber, @RequestParam(defaultValue = "0") int run, CaseVisit visit, Model model) {
    CaseHead head = frame.head(caseNumber, PATH, visit);
    List<CaseRun> runs = course.runs(head.file().number());
    int shown = runs.isEmpty() ? 0 : run >= 1 && run <= runs.size() ? run : mostTelling(runs);
    model.addAttribute("head", head);
    model.addAttribute("runs", runs.stream().map(RunSheet::of).toList());
    model.addAttribute("shown", shown);
    model.addAttribute("run", shown == 0 ? null : RunSheet.of(runs.get(shown - 1)));
    model.addAttribute("steps", shown == 0 ? List.of() : course.open(head.file().number()).stream()
        .filter(step -> step.instance().equals(runs.get(shown - 1).instance())).map(step -> StepLine.of(step, true)).toList());
    return "reading/diagram";
  }

  /** A process that was called says more than the one that waits for it. */
  private static int mostTelling(List<CaseRun> runs) {
    for (int run = runs.size(); run > 0; run--) {
      if (runs.get(run - 1).endedAt() == null) {
        return run;
      }
    }
    return 1;
  }

  /** The diagram itself, for the viewer on the page. */
  @GetMapping("/cases/{caseNumber}" + PATH + "/{instance}")
  ResponseEntity<byte[]> model(@PathVariable String caseNumber, @PathVariable String instance, CaseVisit visit) {
    CaseHead head = frame.head(caseNumber, PATH, visit);
    String model = course.diagram(head.file().number(), instance).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(model.getBytes(StandardCharsets.UTF_8));
  }
}
