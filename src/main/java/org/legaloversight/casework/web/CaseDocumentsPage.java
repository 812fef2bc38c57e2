package org.legaloversight.casework.web;

import java.util.List;
import org.legaloversight.casework.CaseFrame;
import org.legaloversight.casework.CaseHead;
import org.legaloversight.casework.CasePage;
import org.legaloversight.casework.CaseVisit;
import org.legaloversight.casework.Competence;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.DocumentPreviews;
import org.legaloversight.document.Office;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The official documents of a case for people: the list, one of them, and what would be issued next. */
@Controller
@RequestMapping("/cases/{caseNumber}" + CaseDocumentsPage.PATH)
class CaseDocumentsPage {

  static final String PATH = "/documents";

  private final CaseFrame frame;
  private final DocumentRows rows;
  private final Competence competence;
  private final DocumentPreviews previews;
  private final Office office;
  private final CurrentStaff staff;

  CaseDocumentsPage(CaseFrame frame, DocumentRows rows, Competence competence, DocumentPreviews previews, Office office, CurrentStaff staff) {
    this.frame = frame;
    this.rows = rows;
    this.competence = competence;
    this.previews = previews;
    this.office = office;
    this.staff = staff;
  }

  @Bean
  static CasePage documentsOfACase() {
    return new CasePage(PATH, "文书", 50, false);
  }

  @GetMapping
  String documents(@PathVariable String caseNumber, CaseVisit visit, Model model) {
    CaseHead head = frame.head(caseNumber, PATH, visit);
    boolean internal = competence.oversees(staff.require(), head.file());
    model.addAttribute("head", head);
    model.addAttribute("place", DocumentPlace.of(head));
    model.addAttribute("rows", rows.of(head.file()));
    model.addAttribute("upcoming", internal ? previews.upcoming(head.file().number()) : List.of());
    model.addAttribute("internal", internal);
    return "cases/documents";
  }

  @GetMapping("/{ordinal:\\d+}")
  String document(@PathVariable String caseNumber, @PathVariable int ordinal, CaseVisit visit, Model model) {
    CaseHead head = frame.head(caseNumber, PATH, visit);
    model.addAttribute("head", head);
    model.addAttribute("place", DocumentPlace.of(head));
    model.addAttribute("row", rows.of(head.file(), ordinal));
    model.addAttribute("office", office.installed());
    return "cases/document";
  }

  @GetMapping("/preview/{kind}")
  String preview(@PathVariable String caseNumber, @PathVariable String kind, CaseVisit visit, Model model) {
    CaseHead head = frame.head(caseNumber, PATH, visit);
    DocumentKind shown = DocumentPlace.kind(kind);
    model.addAttribute("head", head);
    model.addAttribute("place", DocumentPlace.of(head));
    model.addAttribute("kind", shown);
    model.addAttribute("office", office.installed());
    return "cases/document-preview";
  }
}
