package org.legaloversight.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseFrame;
import org.legaloversight.casework.CaseHead;
import org.legaloversight.casework.CasePage;
import org.legaloversight.casework.CaseVisit;
import org.legaloversight.casework.NoticeGround;
import org.legaloversight.casework.RecipientKind;
import org.legaloversight.casework.ServiceAttempt;
import org.legaloversight.casework.ServiceDesk;
import org.legaloversight.casework.ServiceFailure;
import org.legaloversight.casework.ServiceMethod;
import org.legaloversight.casework.SignedBy;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The service of the documents of a case: who has got what, what was tried, and the copies that no task asks for. */
@Controller
@RequestMapping("/cases/{caseNumber}" + ServicePage.PATH)
class ServicePage {

  static final String PATH = "/service";

  private final CaseFrame frame;
  private final ServiceSheets sheets;
  private final ServiceDesk desk;

  ServicePage(CaseFrame frame, ServiceSheets sheets, ServiceDesk desk) {
    this.frame = frame;
    this.sheets = sheets;
    this.desk = desk;
  }

  @Bean
  static CasePage serviceOfACase() {
    return new CasePage(PATH, "送达", 55, true);
  }

  @GetMapping
  String page(@PathVariable String caseNumber, CaseVisit visit, Model model) {
    return page(frame.head(caseNumber, PATH, visit), Map.of(), "", model);
  }

  /** The form for an attempt to serve this recipient. */
  @GetMapping(params = "recipient")
  String form(@PathVariable String caseNumber, CaseVisit visit, @RequestParam String document, @RequestParam int recipient, Model model) {
    CaseHead head = frame.head(caseNumber, PATH, visit);
    Place place = place(head, document, recipient);
    return form(head, place, null, AttemptForm.of(Map.of()), place.document().bar(), model);
  }

  /** The form that corrects an attempt. */
  @GetMapping(params = "correct")
  String correction(@PathVariable String caseNumber, CaseVisit visit, @RequestParam long correct, Model model) {
    CaseHead head = frame.head(caseNumber, PATH, visit);
    Place place = place(head, correct);
    return form(head, place, place.attempt(correct), AttemptForm.of(place.attempt(correct).recorded()), "", model);
  }

  @PostMapping(params = "step=copy")
  String addCopy(@PathVariable String caseNumber, CaseVisit visit, @RequestParam Map<String, String> typed, Model model,
      HttpServletResponse response, RedirectAttributes told) {
    CaseHead head = frame.head(caseNumber, PATH, visit);
    try {
      desk.addCopy(head.file().number(), typed.get("document"), chosen(typed.get("kind")), typed.get("name"));
      return done(head, "已增加受送达人。", told);
    } catch (Refusal refusal) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return page(head, typed, refusal.getMessage(), model);
    }
  }

  @PostMapping(params = "step=attempt")
  String record(@PathVariable String caseNumber, CaseVisit visit, @RequestParam String document, @RequestParam int recipient,
      @RequestParam int seen, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response, RedirectAttributes told) {
    CaseHead head = frame.head(caseNumber, PATH, visit);
    AttemptForm form = AttemptForm.of(withoutPlace(typed));
    try {
      desk.record(head.file().number(), document, recipient, seen, ServiceAttempt.of(form));
      return done(head, "已登记。", told);
    } catch (Refusal refusal) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return form(head, place(head, document, recipient), null, form, refusal.getMessage(), model);
    }
  }

  @PostMapping(params = "step=correct")
  String correct(@PathVariable String caseNumber, CaseVisit visit, @RequestParam long correct, @RequestParam Map<String, String> typed,
      Model model, HttpServletResponse response, RedirectAttributes told) {
    CaseHead head = frame.head(caseNumber, PATH, visit);
    AttemptForm form = AttemptForm.of(withoutPlace(typed));
    try {
      desk.correct(head.file().number(), correct, ServiceAttempt.of(form), form.value("reason"));
      return done(head, "已更正。", told);
    } catch (Refusal refusal) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      Place place = place(head, correct);
      return form(head, place, place.attempt(correct), form, refusal.getMessage(), model);
    }
  }

  /** The proof of service to be printed, with lines for what is written by hand. */
  @GetMapping("/{document}/proof")
  String proof(@PathVariable String caseNumber, @PathVariable String document, @RequestParam(defaultValue = "1") int recipient,
      CaseVisit visit, Model model) {
    CaseHead head = frame.head(caseNumber, PATH, visit);
    Place place = place(head, document, recipient);
    model.addAttribute("head", head);
    model.addAttribute("served", place.document());
    model.addAttribute("recipient", place.recipient().recipient());
    return "cases/service-proof";
  }

  private String page(CaseHead head, Map<String, String> typed, String problem, Model model) {
    model.addAttribute("head", head);
    model.addAttribute("documents", sheets.of(head.file()));
    model.addAttribute("kinds", RecipientKind.values());
    model.addAttribute("typed", typed);
    model.addAttribute("problem", problem);
    return "cases/service";
  }

  private String form(CaseHead head, Place place, AttemptSheet wrong, AttemptForm form, String problem, Model model) {
    model.addAttribute("head", head);
    model.addAttribute("place", place);
    model.addAttribute("wrong", wrong);
    model.addAttribute("form", form);
    model.addAttribute("problem", problem);
    model.addAttribute("proofs", sheets.proofs(head.file(), form.value("evidence")));
    model.addAttribute("handIn", sheets.handIn(head.file()));
    model.addAttribute("methods", ServiceMethod.values());
    model.addAttribute("failures", ServiceFailure.values());
    model.addAttribute("grounds", NoticeGround.values());
    model.addAttribute("signers", Stream.of(SignedBy.values()).filter(signer -> signer.suits(place.recipient().recipient().kind())).toList());
    return "cases/service-form";
  }

  private static String done(CaseHead head, String words, RedirectAttributes told) {
    told.addFlashAttribute("done", words);
    return "redirect:" + head.self();
  }

  /** A recipient of a document, as the page shows them. */
  record Place(ServedDocument document, RecipientSheet recipient) {

    AttemptSheet attempt(long id) {
      return recipient.attempts().stream().filter(attempt -> attempt.recorded().id() == id).findFirst().orElseThrow();
    }
  }

  private Place place(CaseHead head, String document, int ordinal) {
    return places(head).filter(place -> place.document().document().number().equals(document)
        && place.recipient().recipient().ordinal() == ordinal).findFirst()
        .orElseThrow(() -> new Refusal("本案没有这份文书或者这个受送达人，请从“送达”页进入。"));
  }

  private Place place(CaseHead head, long attempt) {
    return places(head).filter(place -> place.recipient().attempts().stream().anyMatch(each -> each.recorded().id() == attempt)).findFirst()
        .orElseThrow(() -> new Refusal("本案没有这条送达记录，请从“送达”页进入。"));
  }

  private Stream<Place> places(CaseHead head) {
    List<ServedDocument> documents = sheets.of(head.file());
    return documents.stream().flatMap(document -> document.recipients().stream().map(recipient -> new Place(document, recipient)));
  }

  /** The name of the recipient's place in the list is that of the form's field for who signed. */
  private static Map<String, String> withoutPlace(Map<String, String> typed) {
    Map<String, String> fields = new LinkedHashMap<>(typed);
    fields.remove("recipient");
    if (fields.containsKey("signer")) {
      fields.put("recipient", fields.remove("signer"));
    }
    return fields;
  }

  private static RecipientKind chosen(String kind) {
    return Stream.of(RecipientKind.values()).filter(each -> each.name().equals(kind)).findFirst().orElse(null);
  }
}
