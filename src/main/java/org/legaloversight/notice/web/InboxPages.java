package org.legaloversight.notice.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CasePage;
import org.legaloversight.casework.CaseVisit;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.notice.Inbox;
import org.legaloversight.notice.Line;
import org.legaloversight.notice.NoticeGroup;
import org.legaloversight.notice.TasksSeen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.view.RedirectView;

/** A person's notices, and the way from each to what it tells. */
@Controller
class InboxPages {

  private static final String TASKLIST = "/camunda/app/tasklist/default/";
  private static final String DEADLINES = "/deadlines";

  private final Inbox inbox;
  private final CurrentStaff staff;
  private final TasksSeen tasks;
  private final List<CasePage> casePages;

  InboxPages(Inbox inbox, CurrentStaff staff, TasksSeen tasks, List<CasePage> casePages) {
    this.inbox = inbox;
    this.staff = staff;
    this.tasks = tasks;
    this.casePages = casePages.stream().filter(page -> !page.internal()).sorted(Comparator.comparing(CasePage::position)).toList();
  }

  /**
   * @param group what is shown of them; an unknown one shows all
   * @param page from 1
   */
  @GetMapping("/notices")
  String list(@RequestParam(defaultValue = "") String group, @RequestParam(defaultValue = "1") int page, Model model) {
    Staff person = staff.require();
    NoticeGroup shown = NoticeGroup.of(group).orElse(null);
    Sheet sheet = Sheet.of(inbox.total(person, shown), page);
    List<Line> lines = inbox.page(person, shown, sheet.page());
    Map<NoticeGroup, Long> unread = inbox.unreadByGroup(person);
    model.addAttribute("groups", NoticeGroup.values());
    model.addAttribute("unread", unread);
    model.addAttribute("unreadInAll", unread.values().stream().mapToLong(Long::longValue).sum());
    model.addAttribute("shown", shown == null ? "" : shown.key());
    model.addAttribute("days", Day.of(lines));
    model.addAttribute("last", inbox.lastUnread(person, shown).orElse(0L));
    model.addAttribute("sheet", sheet);
    return "notices/list";
  }

  /** Follows a notice: it is read now. Whoever may not see it, or no more, learns nothing of it. */
  @GetMapping("/notices/{id:\\d{1,18}}")
  RedirectView follow(@PathVariable long id) {
    Staff person = staff.require();
    Line line = inbox.find(person, id).orElseThrow(UnknownNotice::new);
    inbox.read(person, id);
    RedirectView target = new RedirectView(target(line), true);
    target.setExpandUriTemplateVariables(false);
    return target;
  }

  @PostMapping("/notices/{id:\\d{1,18}}/read")
  String read(@PathVariable long id, @RequestParam(defaultValue = "") String group, @RequestParam(defaultValue = "1") int page) {
    inbox.read(staff.require(), id);
    return back(group, page);
  }

  /** @param last see {@link Inbox#readAll} */
  @PostMapping("/notices/read")
  String readAll(@RequestParam long last, @RequestParam(defaultValue = "") String group) {
    inbox.readAll(staff.require(), NoticeGroup.of(group).orElse(null), last);
    return back(group, 1);
  }

  private String target(Line line) {
    if (line.task() != null && tasks.open(line.task())) {
      return TASKLIST + "#/?task=" + line.task();
    }
    String path = casePages.stream().map(CasePage::path).filter(each -> line.deadline() == null || each.equals(DEADLINES)).findFirst()
        .orElse(DEADLINES);
    return CaseVisit.NONE.link(line.caseNumber(), path);
  }

  private static String back(String group, int page) {
    return "redirect:/notices?group=" + Arrays.stream(NoticeGroup.values()).map(NoticeGroup::key).filter(group::equals).findFirst().orElse("")
        + "&page=" + page;
  }

  /** Said of every notice that is not this person's, whether there is one or not. */
  @ResponseStatus(HttpStatus.NOT_FOUND)
  static class UnknownNotice extends Refusal {

    UnknownNotice() {
      super("没有这条消息，或者它已不再与您的岗位有关。请返回消息列表。");
    }
  }
}
