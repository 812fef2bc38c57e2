package org.legaloversight.calendar.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.legaloversight.Law;
import org.legaloversight.Refusal;
import org.legaloversight.calendar.LoadedNotice;
import org.legaloversight.calendar.Notice;
import org.legaloversight.calendar.NoticeEffects;
import org.legaloversight.calendar.Notices;
import org.legaloversight.calendar.WorkingCalendar;
import org.legaloversight.calendar.WorkingCalendars;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Loading a notice: fill in, look at what it changes, apply. What was typed comes back with every refusal. */
@Controller
@RequestMapping("/calendar/notice")
class NoticePages {

  private static final int EFFECTS_SHOWN = 20;
  private static final String FORM = "calendar/notice";

  private final Notices notices;
  private final WorkingCalendars calendars;
  private final ObjectProvider<NoticeEffects> effects;
  private final CurrentStaff staff;
  private final Clock clock;

  NoticePages(Notices notices, WorkingCalendars calendars, ObjectProvider<NoticeEffects> effects, CurrentStaff staff, Clock clock) {
    this.notices = notices;
    this.calendars = calendars;
    this.effects = effects;
    this.staff = staff;
    this.clock = clock;
  }

  @GetMapping
  String form(Model model) {
    int known = notices.loaded().stream().mapToInt(LoadedNotice::year).max().orElseThrow();
    return form(NoticeForm.empty(Math.min(known, Law.today(clock).getYear()) + 1), List.of(), model);
  }

  @PostMapping("/edit")
  String edit(NoticeForm form, Model model) {
    return form(form, List.of(), model);
  }

  @PostMapping("/check")
  String check(NoticeForm form, Model model, HttpServletResponse response) {
    try {
      NoticeForm whole = form.withFile();
      return preview(whole, whole.read(notices), List.of(), model);
    } catch (Refusal refusal) {
      return refused(form, refusal, model, response);
    }
  }

  @PostMapping("/apply")
  String apply(NoticeForm form, Model model, HttpServletResponse response) {
    try {
      int version = notices.publish(form.read(notices), form.source(), staff.require(), form.seen());
      return "redirect:/calendar?year=" + form.year() + "&loaded=" + version;
    } catch (Refusal refusal) {
      return refusedAtTheEnd(form, refusal, model, response);
    }
  }

  /** What could be read is shown again, by the calendar as it is now; what could not goes back to the form. */
  private String refusedAtTheEnd(NoticeForm form, Refusal refusal, Model model, HttpServletResponse response) {
    try {
      Notice notice = form.read(notices);
      response.setStatus(HttpServletResponse.SC_CONFLICT);
      return preview(form, notice, refusal.getMessage().lines().toList(), model);
    } catch (Refusal unreadable) {
      return refused(form, unreadable, model, response);
    }
  }

  private String preview(NoticeForm form, Notice notice, List<String> problems, Model model) {
    WorkingCalendar draft = calendars.with(notice);
    model.addAttribute("form", form);
    model.addAttribute("problems", problems);
    model.addAttribute("seen", draft.version());
    model.addAttribute("rows", FestivalRow.of(notice, draft));
    model.addAttribute("changes", notices.changes(notice));
    model.addAttribute("outlook", effects.stream().findFirst().map(known -> known.effects(draft, EFFECTS_SHOWN)).orElse(null));
    return "calendar/preview";
  }

  private String refused(NoticeForm form, Refusal refusal, Model model, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    return form(form, refusal.getMessage().lines().toList(), model);
  }

  private static String form(NoticeForm form, List<String> problems, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("problems", problems);
    return FORM;
  }
}
