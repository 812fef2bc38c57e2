package org.legaloversight.register.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.legaloversight.Law;
import org.legaloversight.Pages;
import org.legaloversight.Refusal;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.jurisdiction.Region;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Unit;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.register.FirmOnADay;
import org.legaloversight.register.FirmState;
import org.legaloversight.register.LawyerOnADay;
import org.legaloversight.register.LicenceCards;
import org.legaloversight.register.RegisterDay;
import org.legaloversight.register.RegisterDay.Asked;
import org.legaloversight.register.RegisterExport;
import org.legaloversight.register.RegisterHistory;
import org.legaloversight.register.RegisterImport;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The register as bureaus and associations read it: of the whole province, on any day. */
@Controller
class RegisterPages {

  private final RegisterDay register;
  private final RegisterHistory history;
  private final LicenceCards cards;
  private final RegisterExport export;
  private final RegisterImport keeping;
  private final CurrentStaff staff;
  private final Units units;
  private final Clock clock;

  RegisterPages(RegisterDay register, RegisterHistory history, LicenceCards cards, RegisterExport export, RegisterImport keeping, CurrentStaff staff,
      Units units, Clock clock) {
    this.register = register;
    this.history = history;
    this.cards = cards;
    this.export = export;
    this.keeping = keeping;
    this.staff = staff;
    this.units = units;
    this.clock = clock;
  }

  /**
   * @param tab firms or lawyers; firms unless told
   * @param q a part of a name, or a whole number
   * @param unit region code of a bureau; empty for all
   * @param state of the firms, in small letters; empty for all that are on the register
   * @param day ISO 8601; empty for today
   * @param page from 1
   */
  @GetMapping("/register")
  String list(@RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "1") int page,
      Model model) {
    RegisterAsked wanted = wanted(tab, q, unit, state, day);
    Asked asked = wanted.asked(units);
    long firms = register.countFirms(asked);
    long lawyers = register.countLawyers(asked);
    Pages pages = Pages.of(wanted.firms() ? firms : lawyers, page);
    head(wanted, model);
    model.addAttribute("firmCount", firms);
    model.addAttribute("lawyerCount", lawyers);
    model.addAttribute("pages", pages);
    model.addAttribute("firms", wanted.firms() ? register.firms(asked, pages.page()).stream().map(this::row).toList() : List.of());
    model.addAttribute("lawyers", wanted.firms() ? List.of() : register.lawyers(asked, pages.page()));
    model.addAttribute("states", Arrays.stream(FirmState.values()).map(each -> new Choice(RegisterAsked.key(each), each.label())).toList());
    model.addAttribute("regions", Region.of(units, units.all().stream().map(Unit::code).toList()));
    model.addAttribute("keeps", keeping.keeps(staff.require()));
    return "register/list";
  }

  @GetMapping("/register/firms/{licence}")
  String firm(@PathVariable String licence, @RequestParam(defaultValue = "") String day, Model model) {
    RegisterAsked wanted = wanted("", "", "", "", day);
    FirmOnADay firm = register.firm(licence, wanted.day()).orElseThrow(() -> new Refusal(
        wanted.day() + "的名册中没有统一社会信用代码为“" + licence + "”的律师事务所，请返回名册查找，或者改选日期。"));
    head(wanted, model);
    model.addAttribute("row", row(firm));
    model.addAttribute("lawyers", register.lawyersOf(licence, wanted.day()));
    known(licence, model);
    return "register/firm";
  }

  @GetMapping("/register/lawyers/{licence}")
  String lawyer(@PathVariable String licence, @RequestParam(defaultValue = "") String day, Model model) {
    RegisterAsked wanted = wanted("", "", "", "", day);
    LawyerOnADay lawyer = register.lawyer(licence, wanted.day()).orElseThrow(() -> new Refusal(
        wanted.day() + "的名册中没有执业证号为“" + licence + "”的律师，请返回名册查找，或者改选日期。"));
    head(wanted, model);
    model.addAttribute("lawyer", lawyer);
    model.addAttribute("stays", history.stays(licence));
    known(licence, model);
    return "register/lawyer";
  }

  @GetMapping("/register/firms.csv")
  void firmTable(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String unit, @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String day, HttpServletResponse response) throws IOException {
    RegisterAsked wanted = wanted("", q, unit, state, day);
    table(response, "律师事务所名册" + wanted.day() + ".csv");
    export.firms(wanted.asked(units), response.getWriter());
  }

  @GetMapping("/register/lawyers.csv")
  void lawyerTable(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String day, HttpServletResponse response) throws IOException {
    RegisterAsked wanted = wanted("", q, unit, "", day);
    table(response, "律师名册" + wanted.day() + ".csv");
    export.lawyers(wanted.asked(units), response.getWriter());
  }

  static void table(HttpServletResponse response, String name) {
    response.setContentType(new MediaType("text", "csv", StandardCharsets.UTF_8).toString());
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
  }

  private void head(RegisterAsked wanted, Model model) {
    model.addAttribute("wanted", wanted);
    model.addAttribute("today", Law.today(clock));
  }

  /** What is told of a firm as of a lawyer, up to now: the licence in hand and every change. */
  private void known(String licence, Model model) {
    model.addAttribute("card", cards.words(licence));
    model.addAttribute("cardLines", cards.lines(licence));
    model.addAttribute("changes", history.about(licence).stream().map(change -> ChangeLine.of(change, units)).toList());
  }

  private RegisterAsked wanted(String tab, String q, String unit, String state, String day) {
    if (staff.require().desks().stream().allMatch(desk -> desk.role() == Role.FIRM)) {
      throw new Refusal("名册由司法行政机关和律师协会查阅，您的岗位不能查阅。");
    }
    return RegisterAsked.of(tab, q, unit, state, day, Law.today(clock));
  }

  private Row row(FirmOnADay firm) {
    return new Row(firm, units.unit(firm.unit()).name());
  }

  /** @param key as an address names it */
  record Choice(String key, String title) {}

  record Row(FirmOnADay firm, String unitName) {}
}
