package org.legaloversight.notice.web;

import org.legaloversight.notice.MailSettings;
import org.legaloversight.notice.MailTroubles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** For the administrator: mail that was not delivered. */
@Controller
class MailTroublesPage {

  private final MailTroubles troubles;
  private final MailSettings settings;

  MailTroublesPage(MailTroubles troubles, MailSettings settings) {
    this.troubles = troubles;
    this.settings = settings;
  }

  @GetMapping("/notices/mail")
  String troubles(Model model) {
    model.addAttribute("mail", settings.on());
    model.addAttribute("waiting", troubles.waiting());
    model.addAttribute("rows", troubles.all());
    return "notices/mail-troubles";
  }

  @PostMapping("/notices/mail/{id:\\d{1,18}}/again")
  String again(@PathVariable long id) {
    troubles.again(id);
    return "redirect:/notices/mail";
  }
}
