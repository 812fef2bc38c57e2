package org.legaloversight.handover.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseFrame;
import org.legaloversight.casework.CaseHead;
import org.legaloversight.casework.CasePage;
import org.legaloversight.casework.CaseVisit;
import org.legaloversight.handover.Ground;
import org.legaloversight.handover.Recusals;
import org.legaloversight.jurisdiction.Staff;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page 移交与回避 of a case: who has its open tasks, and who is kept from it. */
@Controller
class CaseHandoverPage {

  private static final String PATH = "/handover";
  private static final String ADDRESS = "/cases/{caseNumber}" + PATH;

  private final CaseFrame frame;
  private final CaseHandover handover;
  private final Recusals recusals;
  private final Visitor visitor;

  CaseHandoverPage(CaseFrame frame, CaseHandover handover, Recusals recusals, Visitor visitor) {
    this.frame = frame;
    this.handover = handover;
    this.recusals = recusals;
    this.visitor = visitor;
  }

  @Bean
  static CasePage handoverOfACase() {
    return new CasePage(PATH, "移交与回避", 70, true);
  }

  @GetMapping(ADDRESS)
  String handover(@PathVariable String caseNumber, CaseVisit visit, Model model) {
    CaseHead head = frame.head(caseNumber, PATH, visit);
    Staff person = visitor.atADesk();
    model.addAttribute("head", head);
    model.addAttribute("grounds", Ground.values());
    model.addAttribute("tasks", handover.tasks(person, head.file()));
    model.addAttribute("lines", handover.lines(person, head.file()));
    model.addAttribute("people", handover.people(person, head.file()));
    return "handover/case";
  }

  /** Whoever has withdrawn sees the case no more, so the answer is a page of its own. */
  @PostMapping(value = ADDRESS, params = "act=declare")
  String declare(@PathVariable String caseNumber, @RequestParam(defaultValue = "") Ground ground, @RequestParam(defaultValue = "") String reason,
      CaseVisit visit, HttpServletResponse response, Model model) {
    return trying(caseNumber, visit, reason, response, model, () -> {
      recusals.declare(visitor.atADesk(), caseNumber, chosen(ground), reason);
      return "redirect:/recusals/declared" + (visit.embedded().isEmpty() ? "" : "?embedded=1");
    });
  }

  @PostMapping(value = ADDRESS, params = "act=order")
  String order(@PathVariable String caseNumber, @RequestParam(defaultValue = "") String person, @RequestParam(defaultValue = "") Ground ground,
      @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "false") boolean upward, CaseVisit visit,
      HttpServletResponse response, Model model) {
    return trying(caseNumber, visit, reason, response, model, () -> {
      if (person.isEmpty()) {
        throw new Refusal("请选择回避人员。");
      }
      recusals.order(visitor.atADesk(), caseNumber, person, chosen(ground), reason, upward);
      return "redirect:" + frame.head(caseNumber, PATH, visit).self();
    });
  }

  @PostMapping(value = ADDRESS, params = "act=lift")
  String lift(@PathVariable String caseNumber, @RequestParam String person, @RequestParam(defaultValue = "") String reason, CaseVisit visit,
      HttpServletResponse response, Model model) {
    return trying(caseNumber, visit, "", response, model, () -> {
      recusals.lift(visitor.atADesk(), caseNumber, person, reason);
      return "redirect:" + frame.head(caseNumber, PATH, visit).self();
    });
  }

  @GetMapping("/recusals/declared")
  String declared(CaseVisit visit, Model model) {
    model.addAttribute("embedded", !visit.embedded().isEmpty());
    return "handover/declared";
  }

  private String trying(String caseNumber, CaseVisit visit, String reason, HttpServletResponse response, Model model,
      Supplier<String> act) {
    frame.head(caseNumber, PATH, visit); // whoever may not see the page may not act on it, and is told nothing
    try {
      return act.get();
    } catch (Refusal refusal) {
      response.setStatus(HttpServletResponse.SC_CONFLICT);
      model.addAttribute("refusal", refusal.getMessage());
      model.addAttribute("reason", reason);
      return handover(caseNumber, visit, model);
    }
  }

  private static Ground chosen(Ground ground) {
    if (ground == null) {
      throw new Refusal("请选择回避事由。");
    }
    return ground;
  }
}
