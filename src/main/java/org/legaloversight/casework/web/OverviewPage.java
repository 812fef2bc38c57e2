package org.legaloversight.casework.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.legaloversight.Pages;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseScope;
import org.legaloversight.casework.CaseScope.Reach;
import org.legaloversight.casework.DeadlineTab;
import org.legaloversight.casework.OpenDeadlines;
import org.legaloversight.casework.OpenDeadlines.Asked;
import org.legaloversight.casework.OpenDeadlines.OpenDeadline;
import org.legaloversight.deadline.Countdown;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.jurisdiction.Region;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.jurisdiction.Units;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The open deadlines of all the cases a person may see. */
@Controller
class OverviewPage {

  private final OpenDeadlines deadlines;
  private final CaseScope scope;
  private final Countdown countdown;
  private final CurrentStaff staff;
  private final Units units;

  OverviewPage(OpenDeadlines deadlines, CaseScope scope, Countdown countdown, CurrentStaff staff, Units units) {
    this.deadlines = deadlines;
    this.scope = scope;
    this.countdown = countdown;
    this.staff = staff;
    this.units = units;
  }

  /**
   * @param tab what is shown of them, in small letters; an unknown one shows all
   * @param unit region code of a bureau; empty for all the person may see
   * @param page from 1
   */
  @GetMapping("/deadlines")
  @Transactional(readOnly = true) // one calendar for all of them
  String overview(@RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "1") int page, Model model) {
    Staff person = staff.require();
    Reach reach = scope.of(person);
    Asked asked = new Asked(unit.isEmpty() ? reach : narrowed(reach, unit), person.bureaus());
    DeadlineTab shown = Arrays.stream(DeadlineTab.values()).filter(each -> key(each).equals(tab)).findFirst().orElse(DeadlineTab.ALL);
    Map<DeadlineTab, Long> counts = deadlines.counts(asked);
    Pages pages = Pages.of(counts.get(shown), page);
    model.addAttribute("tabs", tabs(counts, person));
    model.addAttribute("shown", shown);
    model.addAttribute("pages", pages);
    model.addAttribute("rows", deadlines.page(asked, shown, pages.page()).stream().map(this::row).toList());
    model.addAttribute("unit", unit);
    model.addAttribute("here", "/deadlines?tab=" + key(shown) + "&unit=" + unit + "&page=" + pages.page());
    model.addAttribute("regions", Region.of(units, reach.units()));
    model.addAttribute("firm", !reach.firms().isEmpty() && reach.units().isEmpty());
    model.addAttribute("none", reach.none());
    return "deadlines/overview";
  }

  private Reach narrowed(Reach reach, String unit) {
    Reach narrowed = reach.within(units, unit);
    if (narrowed.none()) {
      throw new Refusal("您没有可以查看的代码为“" + unit + "”的机关，请返回期限一览重新选择主管机关。");
    }
    return narrowed;
  }

  private OverviewRow row(OpenDeadline open) {
    return OverviewRow.of(open, units.unit(open.unit()).name(), countdown.of(open.deadline()));
  }

  /** A bureau without any below it is reported nothing. */
  private List<Tab> tabs(Map<DeadlineTab, Long> counts, Staff person) {
    boolean upper = units.all().stream().anyMatch(each -> each.parent() != null && person.bureaus().contains(each.parent()));
    return Arrays.stream(DeadlineTab.values()).filter(tab -> upper || tab != DeadlineTab.REPORTED)
        .map(tab -> new Tab(tab, key(tab), tab.label(), counts.get(tab))).toList();
  }

  private static String key(DeadlineTab tab) {
    return tab.name().toLowerCase(Locale.ROOT);
  }

  /** A tab of the page with how many deadlines stand under it. */
  record Tab(DeadlineTab tab, String key, String label, long count) {}
}
