package org.legaloversight.security;

import java.util.Comparator;
import java.util.List;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Units;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The way in and the page after it. */
@Controller
class HomePages {

  private final CurrentStaff staff;
  private final Units units;
  private final Places places;

  HomePages(CurrentStaff staff, Units units, Places places) {
    this.staff = staff;
    this.units = units;
    this.places = places;
  }

  @GetMapping("/login")
  String login() {
    return "login";
  }

  @GetMapping("/")
  String home(Model model) {
    Person person = Person.loggedIn().orElseThrow();
    model.addAttribute("desks", desks());
    model.addAttribute("places", places.of(person, staff.require()));
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
}
