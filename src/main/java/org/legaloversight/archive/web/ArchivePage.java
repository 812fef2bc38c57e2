package org.legaloversight.archive.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.legaloversight.archive.Exports;
import org.legaloversight.archive.Exports.Ready;
import org.legaloversight.archive.Kept;
import org.legaloversight.archive.Retention;
import org.legaloversight.archive.RetentionTerm;
import org.legaloversight.archive.SigningKey;
import org.legaloversight.casework.CaseFrame;
import org.legaloversight.casework.CaseHead;
import org.legaloversight.casework.CasePage;
import org.legaloversight.casework.CaseVisit;
import org.legaloversight.casework.Competence;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How long a case is kept, what holds it, and the whole of it to take away. */
@Controller
@RequestMapping("/cases/{caseNumber}" + ArchivePage.PATH)
class ArchivePage {

  static final String PATH = "/archive";

  private final CaseFrame frame;
  private final Competence competence;
  private final Retention retention;
  private final Exports exports;
  private final SigningKey key;
  private final CurrentStaff staff;

  ArchivePage(CaseFrame frame, Competence competence, Retention retention, Exports exports, SigningKey key, CurrentStaff staff) {
    this.frame = frame;
    this.competence = competence;
    this.retention = retention;
    this.exports = exports;
    this.key = key;
    this.staff = staff;
  }

  @Bean
  static CasePage archiveOfACase() {
    return new CasePage(PATH, "归档", 70, true);
  }

  @GetMapping
  String page(@PathVariable String caseNumber, CaseVisit visit, Model model) {
    CaseHead head = frame.head(caseNumber, PATH, visit);
    Kept kept = retention.of(head.file().number());
    model.addAttribute("head", head);
    model.addAttribute("kept", kept);
    model.addAttribute("terms", RetentionTerm.values());
    model.addAttribute("decides", competence.heads(staff.require(), head.file()));
    model.addAttribute("exports", exports.of(head.file().number()));
    model.addAttribute("fingerprint", key.fingerprint());
    return "archive/archive";
  }

  /** Sends the archive as it is written: what fails on the way leaves the receiver with a broken file, which the verifier calls so. */
  @PostMapping(params = "do=export")
  void export(@PathVariable String caseNumber, CaseVisit visit, HttpServletResponse response) throws IOException {
    String number = frame.head(caseNumber, PATH, visit).file().number();
    Ready archive = exports.export(number, staff.require());
    response.setContentType("application/zip");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename("案卷-" + number + ".zip", StandardCharsets.UTF_8).build().toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    archive.writeTo(response.getOutputStream());
  }

  @PostMapping(params = "do=retain")
  String retain(@PathVariable String caseNumber, CaseVisit visit, @RequestParam(required = false) RetentionTerm term,
      @RequestParam(defaultValue = "") String reason) {
    CaseHead head = frame.head(caseNumber, PATH, visit);
    retention.decide(head.file().number(), term, reason, staff.require());
    return "redirect:" + head.self();
  }

  @PostMapping(params = "do=hold")
  String hold(@PathVariable String caseNumber, CaseVisit visit, @RequestParam(defaultValue = "") String reason) {
    CaseHead head = frame.head(caseNumber, PATH, visit);
    retention.hold(head.file().number(), reason, staff.require());
    return "redirect:" + head.self();
  }

  @PostMapping(params = "do=lift")
  String lift(@PathVariable String caseNumber, CaseVisit visit, @RequestParam(defaultValue = "") String reason) {
    CaseHead head = frame.head(caseNumber, PATH, visit);
    retention.lift(head.file().number(), reason, staff.require());
    return "redirect:" + head.self();
  }
}
