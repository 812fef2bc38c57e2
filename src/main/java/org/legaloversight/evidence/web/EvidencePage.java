package org.legaloversight.evidence.web;

import java.util.List;
import java.util.stream.Collectors;
import org.legaloversight.casework.CaseFrame;
import org.legaloversight.casework.CaseHead;
import org.legaloversight.casework.CasePage;
import org.legaloversight.casework.CaseVisit;
import org.legaloversight.evidence.EvidenceSettings;
import org.legaloversight.evidence.EvidenceShelf;
import org.legaloversight.evidence.FileKind;
import org.legaloversight.evidence.Standing;
import org.legaloversight.evidence.Standings;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The evidence of a case for people. Handing in needs the script of the page; all else works without. */
@Controller
class EvidencePage {

  private static final String ITEM = "/cases/{caseNumber}" + EvidenceShelf.PAGE + "/{ordinal}";

  private final CaseFrame frame;
  private final Standings standings;
  private final EvidenceShelf shelf;
  private final EvidenceSettings settings;
  private final CurrentStaff staff;

  EvidencePage(CaseFrame frame, Standings standings, EvidenceShelf shelf, EvidenceSettings settings, CurrentStaff staff) {
    this.frame = frame;
    this.standings = standings;
    this.shelf = shelf;
    this.settings = settings;
    this.staff = staff;
  }

  @Bean
  static CasePage evidenceOfACase() {
    return new CasePage(EvidenceShelf.PAGE, "证据材料", 40, false);
  }

  @GetMapping("/cases/{caseNumber}" + EvidenceShelf.PAGE)
  String evidence(@PathVariable String caseNumber, CaseVisit visit, Model model) {
    CaseHead head = frame.head(caseNumber, EvidenceShelf.PAGE, visit);
    Standing standing = standings.of(staff.require(), caseNumber);
    String[] self = head.self().split("\\?", 2);
    model.addAttribute("head", head);
    model.addAttribute("here", self[0]);
    model.addAttribute("visit", self.length == 1 ? "" : "?" + self[1]);
    model.addAttribute("sheet", EvidenceSheet.of(standing, shelf.seenBy(standing), settings));
    model.addAttribute("settings", settings);
    model.addAttribute("endings", endings());
    return "evidence/evidence";
  }

  @PostMapping(ITEM + "/description")
  String describe(@PathVariable String caseNumber, @PathVariable int ordinal, CaseVisit visit, @RequestParam String description) {
    shelf.describe(staff.require(), caseNumber, ordinal, description);
    return back(caseNumber, ordinal, visit);
  }

  @PostMapping(ITEM + "/move")
  String move(@PathVariable String caseNumber, @PathVariable int ordinal, CaseVisit visit, @RequestParam boolean up) {
    shelf.move(staff.require(), caseNumber, ordinal, up);
    return back(caseNumber, ordinal, visit);
  }

  private String back(String caseNumber, int ordinal, CaseVisit visit) {
    return "redirect:" + frame.head(caseNumber, EvidenceShelf.PAGE, visit).self() + "#evidence-" + ordinal;
  }

  /** As a file field takes them: .pdf,.jpg and so on. */
  private String endings() {
    return settings.kinds().stream().map(FileKind::endings).flatMap(List::stream).map(ending -> "." + ending).collect(Collectors.joining(","));
  }
}
