package org.legaloversight.register.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.legaloversight.Refusal;
import org.legaloversight.UploadedText;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.register.RegisterExport;
import org.legaloversight.register.RegisterImport;
import org.legaloversight.register.RegisterImport.Checked;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Taking over a register: choose the files, look at what is wrong with them line by line, enter all of it. */
@Controller
@RequestMapping("/register/import")
class RegisterImportPages {

  private static final int LARGEST = 4;
  private static final int SHOWN = 500;
  private static final String FORM = "register/import";

  private final RegisterImport imports;
  private final RegisterExport export;
  private final CurrentStaff staff;

  RegisterImportPages(RegisterImport imports, RegisterExport export, CurrentStaff staff) {
    this.imports = imports;
    this.export = export;
    this.staff = staff;
  }

  @GetMapping
  String form(Model model) {
    keeper();
    return form(List.of(), model);
  }

  @GetMapping("/firms.csv")
  void firms(HttpServletResponse response) throws IOException {
    RegisterPages.table(response, "律师事务所导入表.csv");
    export.emptyFirms(response.getWriter());
  }

  @GetMapping("/lawyers.csv")
  void lawyers(HttpServletResponse response) throws IOException {
    RegisterPages.table(response, "律师导入表.csv");
    export.emptyLawyers(response.getWriter());
  }

  @PostMapping("/check")
  String check(@RequestParam(required = false) MultipartFile firms, @RequestParam(required = false) MultipartFile lawyers, Model model,
      HttpServletResponse response) {
    Staff keeper = keeper();
    try {
      Checked checked = imports.check(text(firms), text(lawyers), keeper);
      model.addAttribute("checked", checked);
      model.addAttribute("shown", checked.problems().stream().limit(SHOWN).toList());
      if (checked.problems().isEmpty()) {
        return "register/preview";
      }
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return form(List.of(), model);
    } catch (Refusal refusal) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return form(List.of(refusal.getMessage()), model);
    }
  }

  @PostMapping("/apply")
  String apply(@RequestParam long id, Model model, HttpServletResponse response) {
    try {
      imports.apply(id, staff.require());
      return "redirect:/register?imported=" + id;
    } catch (Refusal refusal) {
      response.setStatus(HttpServletResponse.SC_CONFLICT);
      return form(List.of(refusal.getMessage()), model);
    }
  }

  private Staff keeper() {
    Staff person = staff.require();
    imports.mustKeep(person);
    return person;
  }

  /** Null where no file was chosen. */
  private static String text(MultipartFile file) {
    boolean chosen = file != null && !(file.isEmpty() && Optional.ofNullable(file.getOriginalFilename()).orElse("").isEmpty());
    return chosen ? UploadedText.of(file, "名册", LARGEST, "") : null;
  }

  private static String form(List<String> refused, Model model) {
    model.addAttribute("refused", refused);
    return FORM;
  }
}
