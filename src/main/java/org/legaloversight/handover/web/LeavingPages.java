package org.legaloversight.handover.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import org.legaloversight.Refusal;
import org.legaloversight.handover.Authority;
import org.legaloversight.handover.Colleague;
import org.legaloversight.handover.Colleagues;
import org.legaloversight.handover.Departure;
import org.legaloversight.handover.Departures;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 人员离岗, for heads and administrators: first what it would mean, then it is done. */
@Controller
class LeavingPages {

  private final Visitor visitor;
  private final Departures departures;
  private final Authority authority;
  private final Colleagues colleagues;

  LeavingPages(Visitor visitor, Departures departures, Authority authority, Colleagues colleagues) {
    this.visitor = visitor;
    this.departures = departures;
    this.authority = authority;
    this.colleagues = colleagues;
  }

  /**
   * @param person user id; empty where nobody has been chosen yet
   * @param left name of whoever has just left
   */
  @GetMapping("/tasks/leaving")
  String leaving(@RequestParam(defaultValue = "") String person, @RequestParam(defaultValue = "") String left, HttpServletRequest request,
      HttpServletResponse response, Model model) {
    Staff by = insist(request);
    boolean administrator = visitor.administrator(request);
    model.addAttribute("administrator", administrator);
    model.addAttribute("atDesk", !by.desks().isEmpty());
    model.addAttribute("people", people(by));
    model.addAttribute("person", person);
    model.addAttribute("left", colleagues.find(left).map(Colleague::name).orElse(""));
    if (!person.isEmpty()) {
      try {
        Departure plan = departures.plan(by, administrator, person.strip());
        model.addAttribute("plan", plan);
        model.addAttribute("receivers", plan.desks().stream().flatMap(desk -> desk.others().stream()).distinct().toList());
      } catch (Refusal refusal) {
        refuse(refusal, response, model);
      }
    }
    return "handover/leaving";
  }

  @PostMapping("/tasks/leaving")
  String leave(@RequestParam String person, @RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "false") boolean confirmed, HttpServletRequest request, HttpServletResponse response, Model model) {
    Staff by = insist(request);
    try {
      departures.leave(by, visitor.administrator(request), person, to, reason, confirmed);
      return "redirect:/tasks/leaving?left=" + person;
    } catch (Refusal refusal) {
      model.addAttribute("to", to);
      model.addAttribute("reason", reason);
      String page = leaving(person, "", request, response, model);
      refuse(refusal, response, model);
      return page;
    }
  }

  private Staff insist(HttpServletRequest request) {
    if (!visitor.maySeeLeaving(request)) {
      throw new Refusal("只有单位负责人和系统管理员可以办理人员离岗。");
    }
    return visitor.anybody();
  }

  private static void refuse(Refusal refusal, HttpServletResponse response, Model model) {
    response.setStatus(HttpServletResponse.SC_CONFLICT);
    model.addAttribute("refusal", refusal.getMessage());
  }

  private List<DeskMembers> people(Staff by) {
    return authority.desksUnder(by).stream().sorted(Comparator.comparing(Desk::id))
        .map(desk -> new DeskMembers(desk.id(), colleagues.deskName(desk.id()),
            colleagues.at(desk.id()).stream().filter(member -> !member.id().equals(by.userId())).toList()))
        .filter(desk -> !desk.members().isEmpty()).toList();
  }
}
