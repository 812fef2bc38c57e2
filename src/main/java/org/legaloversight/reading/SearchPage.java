package org.legaloversight.reading;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.legaloversight.Law;
import org.legaloversight.Pages;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseScope;
import org.legaloversight.casework.CaseScope.Reach;
import org.legaloversight.casework.CaseSearch;
import org.legaloversight.casework.CaseState;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Region;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.register.RegisterSearch;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Finds cases by number, firm or lawyer among those a person may see. */
@Controller
class SearchPage {

  private final CaseSearch cases;
  private final RegisterSearch register;
  private final CaseScope scope;
  private final CurrentStaff staff;
  private final Units units;

  SearchPage(CaseSearch cases, RegisterSearch register, CaseScope scope, CurrentStaff staff, Units units) {
    this.cases = cases;
    this.register = register;
    this.scope = scope;
    this.staff = staff;
    this.units = units;
  }

  /**
   * @param q a case number, or a name or number of a firm or a lawyer; the exact number of a case leads straight to it
   * @param unit region code of a bureau; empty for all the person may see
   * @param state in small letters; an unknown one shows both
   * @param page from 1
   */
  @GetMapping("/cases")
  String search(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "1") int page, Model model, RedirectAttributes onward) {
    Reach reach = scope.of(staff.require());
    Wanted wanted = Wanted.of(q, unit, state);
    Optional<CaseFile> exact = wanted.text().isEmpty() ? Optional.empty() : cases.numbered(reach, wanted.text());
    if (exact.isPresent()) {
      onward.addAttribute("number", exact.get().number());
      onward.addAttribute("back", wanted.without().address(1));
      return "redirect:/cases/{number}";
    }
    show(reach, wanted, page, model);
    return "reading/search";
  }

  private void show(Reach reach, Wanted wanted, int page, Model model) {
    Map<String, String> firms = register.firms(wanted.text());
    CaseSearch.Asked asked = new CaseSearch.Asked(wanted.unit().isEmpty() ? reach : narrowed(reach, wanted.unit()), wanted.text(), firms.keySet(),
        wanted.caseState());
    Pages pages = Pages.of(cases.count(asked), page);
    model.addAttribute("wanted", wanted);
    model.addAttribute("pages", pages);
    model.addAttribute("rows", cases.page(asked, pages.page()).stream().map(file -> row(file, firms)).toList());
    model.addAttribute("states", Arrays.stream(CaseState.values()).map(each -> new Choice(each.name().toLowerCase(Locale.ROOT), each.title())).toList());
    model.addAttribute("regions", Region.of(units, reach.units()));
    model.addAttribute("firm", !reach.firms().isEmpty() && reach.units().isEmpty());
    model.addAttribute("none", reach.none());
  }

  private Reach narrowed(Reach reach, String unit) {
    Reach narrowed = reach.within(units, unit);
    if (narrowed.none()) {
      throw new Refusal("您没有可以查看的代码为“" + unit + "”的机关，请返回案卷查询重新选择主管机关。");
    }
    return narrowed;
  }

  private Row row(CaseFile file, Map<String, String> firms) {
    return new Row(file, units.unit(file.unit()).name(), file.concerned() == null ? "" : units.unit(file.concerned()).name(),
        file.firm().map(Desk::holder).map(firms::get).orElse(""));
  }

  /** @param key as an address names it */
  record Choice(String key, String title) {}

  /**
   * @param concernedName the bureau that the case concerns too; empty for none
   * @param lawyers names of those it was found by, empty where it was found otherwise
   */
  record Row(CaseFile file, String unitName, String concernedName, String lawyers) {

    public String opened() {
      return LocalDate.ofInstant(file.openedAt(), Law.ZONE).toString();
    }
  }
}
