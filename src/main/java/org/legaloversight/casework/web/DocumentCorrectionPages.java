package org.legaloversight.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseFrame;
import org.legaloversight.casework.CaseHead;
import org.legaloversight.casework.CaseVisit;
import org.legaloversight.casework.DocumentCorrections;
import org.legaloversight.casework.IssuedDocument;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Issuing a document anew and taking one back, each after a page that says what it means. */
@Controller
@RequestMapping("/cases/{caseNumber}" + CaseDocumentsPage.PATH + "/{ordinal:\\d+}")
class DocumentCorrectionPages {

  private static final String RENEWAL = "cases/document-renewal";
  private static final String WITHDRAWAL = "cases/document-withdrawal";

  private final CaseFrame frame;
  private final DocumentRows rows;
  private final DocumentCorrections corrections;
  private final CurrentStaff staff;

  DocumentCorrectionPages(CaseFrame frame, DocumentRows rows, DocumentCorrections corrections, CurrentStaff staff) {
    this.frame = frame;
    this.rows = rows;
    this.corrections = corrections;
    this.staff = staff;
  }

  @GetMapping("/renewal")
  String renewal(@PathVariable String caseNumber, @PathVariable int ordinal, CaseVisit visit, Model model) {
    IssuedDocument document = put(caseNumber, ordinal, visit, model);
    model.addAttribute("refused", corrections.barToRenewal(staff.require(), document).orElse(null));
    return RENEWAL;
  }

  @PostMapping("/renewal")
  String renew(@PathVariable String caseNumber, @PathVariable int ordinal, CaseVisit visit, Model model) {
    IssuedDocument document = put(caseNumber, ordinal, visit, model);
    IssuedDocument renewed = corrections.renew(staff.require(), document);
    return "redirect:" + ((DocumentPlace) model.getAttribute("place")).page(renewed);
  }

  @GetMapping("/withdrawal")
  String withdrawal(@PathVariable String caseNumber, @PathVariable int ordinal, CaseVisit visit, Model model) {
    IssuedDocument document = put(caseNumber, ordinal, visit, model);
    model.addAttribute("refused", corrections.barToWithdrawal(staff.require(), document).orElse(null));
    return WITHDRAWAL;
  }

  /** What was typed stays when it is refused. */
  @PostMapping("/withdrawal")
  String withdraw(@PathVariable String caseNumber, @PathVariable int ordinal, @RequestParam(defaultValue = "") String reason,
      CaseVisit visit, Model model, HttpServletResponse response) {
    IssuedDocument document = put(caseNumber, ordinal, visit, model);
    try {
      corrections.withdraw(staff.require(), document, reason);
      return "redirect:" + ((DocumentPlace) model.getAttribute("place")).list();
    } catch (Refusal refusal) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      model.addAttribute("problem", refusal.getMessage());
      model.addAttribute("reason", reason);
      return WITHDRAWAL;
    }
  }

  private IssuedDocument put(String caseNumber, int ordinal, CaseVisit visit, Model model) {
    CaseHead head = frame.head(caseNumber, CaseDocumentsPage.PATH, visit);
    DocumentRow row = rows.of(head.file(), ordinal);
    model.addAttribute("head", head);
    model.addAttribute("place", DocumentPlace.of(head));
    model.addAttribute("row", row);
    return row.document();
  }
}
