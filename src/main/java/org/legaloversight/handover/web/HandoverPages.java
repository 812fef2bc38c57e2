package org.legaloversight.handover.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.legaloversight.Refusal;
import org.legaloversight.handover.Escalation;
import org.legaloversight.handover.Picked;
import org.legaloversight.handover.Reassignment;
import org.legaloversight.handover.StandInClaims;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 事项移交: open tasks and who has them, to give one or many to somebody else. */
@Controller
class HandoverPages {

  private static final String PAGE = "handover/tasks";
  private static final String BACK = "-";

  private final Visitor visitor;
  private final HandoverViews views;
  private final Reassignment reassignment;
  private final Escalation escalation;
  private final StandInClaims claims;

  HandoverPages(Visitor visitor, HandoverViews views, Reassignment reassignment, Escalation escalation, StandInClaims claims) {
    this.visitor = visitor;
    this.views = views;
    this.reassignment = reassignment;
    this.escalation = escalation;
    this.claims = claims;
  }

  /**
   * @param holder see {@link HandoverViews#show}
   * @param task a task that is ticked already
   * @param done how many tasks have just been moved
   */
  @GetMapping("/tasks")
  String tasks(@RequestParam(defaultValue = "") String holder, @RequestParam(defaultValue = "") String task,
      @RequestParam(defaultValue = "0") int done, HttpServletRequest request, Model model) {
    model.addAttribute("done", done);
    return page(holder, List.of(task), request, model);
  }

  @PostMapping("/tasks/move")
  String move(@RequestParam(defaultValue = "") List<String> pick, @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String holder, HttpServletRequest request,
      HttpServletResponse response, Model model) {
    List<Picked> picked = pick.stream().map(Picked::of).toList();
    try {
      if (to.isEmpty()) {
        throw new Refusal("请选择移交给谁，或者选择“退回岗位”。");
      }
      reassignment.move(visitor.atADesk(), picked, to.equals(BACK) ? "" : to, reason);
      return "redirect:/tasks?done=" + picked.size();
    } catch (Refusal refusal) {
      model.addAttribute("to", to);
      model.addAttribute("reason", reason);
      return refused(refusal, holder, picked.stream().map(Picked::task).toList(), request, response, model);
    }
  }

  /** A substitute takes over what somebody who is away had claimed. */
  @PostMapping("/tasks/stand-in")
  String standIn(@RequestParam String task, HttpServletRequest request, HttpServletResponse response, Model model) {
    try {
      claims.claim(visitor.atADesk().userId(), task);
      return "redirect:/tasks?done=1";
    } catch (Refusal refusal) {
      return refused(refusal, "", List.of(), request, response, model);
    }
  }

  /** A head decides what happens with a task that nobody can do. */
  @PostMapping("/tasks/settle")
  String settle(@RequestParam String task, @RequestParam(defaultValue = "") String reason, HttpServletRequest request,
      HttpServletResponse response, Model model) {
    try {
      escalation.settle(visitor.atADesk(), task, reason);
      return "redirect:/tasks?done=1";
    } catch (Refusal refusal) {
      return refused(refusal, "", List.of(), request, response, model);
    }
  }

  private String refused(Refusal refusal, String holder, List<String> picked, HttpServletRequest request, HttpServletResponse response, Model model) {
    response.setStatus(HttpServletResponse.SC_CONFLICT);
    model.addAttribute("refusal", refusal.getMessage());
    return page(holder, picked, request, model);
  }

  private String page(String holder, List<String> picked, HttpServletRequest request, Model model) {
    views.show(visitor.atADesk(), holder, picked, model);
    model.addAttribute("leaving", visitor.maySeeLeaving(request));
    return PAGE;
  }
}
