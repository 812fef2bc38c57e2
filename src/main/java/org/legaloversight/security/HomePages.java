package org.legaloversight.security;

import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Units;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The way in and the page after it. */
@Controller
class HomePages {

  private static final List<App> APPS = List.of(
      new App("tasklist", "待办工作台", "办理分派到本岗位的事项，发起限期整改等流程。"),
      new App("cockpit", "流程监控", "查看流程运行情况，处理运行故障。"),
      new App("admin", "用户与权限", "维护用户、用户组和授权。"));

  private final CurrentStaff staff;
  private final Units units;
  private final AuthorizationService rights;

  HomePages(CurrentStaff staff, Units units, AuthorizationService rights) {
    this.staff = staff;
    this.units = units;
    this.rights = rights;
  }

  @GetMapping("/login")
  String login() {
    return "login";
  }

  @GetMapping("/")
  String home(Model model) {
    Person person = Person.loggedIn().orElseThrow();
    model.addAttribute("name", person.name());
    model.addAttribute("desks", desks());
    model.addAttribute("apps", APPS.stream().filter(app -> mayUse(person, app)).toList());
    model.addAttribute("administrator", person.administrator());
    return "home";
  }

  private List<String> desks() {
    return staff.require().desks().stream().sorted(Comparator.comparing(Desk::id)).map(this::wording).toList();
  }

  private String wording(Desk desk) {
    return switch (desk.role()) {
      case OFFICER -> units.unit(desk.holder()).name() + " · 承办人";
      case HEAD -> units.unit(desk.holder()).name() + " · 负责人";
      case SUPERVISOR -> units.unit(desk.holder()).name() + " · 监督人员";
      case BAR -> units.unit(desk.holder()).barName();
      case FIRM -> "律师事务所 " + desk.holder();
    };
  }

  private boolean mayUse(Person person, App app) {
    return rights.isUserAuthorized(person.id(), person.groups(), Permissions.ACCESS, Resources.APPLICATION, app.id());
  }

  /** One of Camunda's applications, as the start page offers it. */
  record App(String id, String label, String purpose) {}
}
