package org.legaloversight.notice.web;

import org.legaloversight.Refusal;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.notice.MailChoices;
import org.legaloversight.notice.MailMode;
import org.legaloversight.notice.MailSettings;
import org.legaloversight.notice.Mailbox;
import org.legaloversight.notice.Mailboxes;
import org.legaloversight.notice.NoticeKind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How a person wants mail, and what is told to whom at all. */
@Controller
class MailChoicePage {

  private final MailChoices choices;
  private final MailSettings settings;
  private final Mailboxes mailboxes;
  private final CurrentStaff staff;

  MailChoicePage(MailChoices choices, MailSettings settings, Mailboxes mailboxes, CurrentStaff staff) {
    this.choices = choices;
    this.settings = settings;
    this.mailboxes = mailboxes;
    this.staff = staff;
  }

  /** @param saved any text where the choice has just been saved */
  @GetMapping("/notices/settings")
  String settings(@RequestParam(required = false) String saved, Model model) {
    Staff person = seated();
    model.addAttribute("mode", choices.of(person));
    model.addAttribute("modes", MailMode.choices(person.desks()));
    model.addAttribute("address", mailboxes.of(person.userId()).map(Mailbox::address).orElse(""));
    model.addAttribute("mail", settings.on());
    model.addAttribute("kinds", NoticeKind.values());
    model.addAttribute("saved", saved != null);
    return "notices/settings";
  }

  @PostMapping("/notices/settings")
  String choose(@RequestParam String mode) {
    choices.choose(seated(), mode);
    return "redirect:/notices/settings?saved";
  }

  private Staff seated() {
    Staff person = staff.require();
    if (person.desks().isEmpty()) {
      throw new Refusal("您没有业务岗位，不会收到消息，不需要设置邮件。");
    }
    return person;
  }
}
