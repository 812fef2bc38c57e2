package org.legaloversight.calendar.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.legaloversight.Law;
import org.legaloversight.calendar.LoadedNotice;
import org.legaloversight.calendar.NoticeEffects;
import org.legaloversight.calendar.Notices;
import org.legaloversight.calendar.WorkingCalendar;
import org.legaloversight.calendar.WorkingCalendars;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which days rest in which year, and by which notice. */
@Controller
class CalendarPages {

  private final Notices notices;
  private final WorkingCalendars calendars;
  private final ObjectProvider<NoticeEffects> effects;
  private final Clock clock;

  CalendarPages(Notices notices, WorkingCalendars calendars, ObjectProvider<NoticeEffects> effects, Clock clock) {
    this.notices = notices;
    this.calendars = calendars;
    this.effects = effects;
    this.clock = clock;
  }

  @GetMapping("/calendar")
  String year(@RequestParam(defaultValue = "") String year, @RequestParam(defaultValue = "") String loaded, Model model) {
    WorkingCalendar calendar = calendars.current();
    List<LoadedNotice> all = notices.loaded();
    int chosen = chosen(year, calendar);
    model.addAttribute("years", all.stream().map(LoadedNotice::year).distinct().sorted((one, other) -> other - one).toList());
    model.addAttribute("year", chosen);
    model.addAttribute("history", all.stream().filter(notice -> notice.year() == chosen).toList());
    model.addAttribute("rows", FestivalRow.of(notices.inForce(chosen).orElseThrow(), calendar));
    model.addAttribute("months", MonthSheet.of(chosen, calendar));
    model.addAttribute("workingDays", calendar.workingDaysBetween(LocalDate.of(chosen - 1, 12, 31), LocalDate.of(chosen, 12, 31)));
    model.addAttribute("pending", effects.stream().findFirst().map(NoticeEffects::pending).orElse(null));
    model.addAttribute("loaded", all.stream().filter(notice -> loaded.equals(String.valueOf(notice.version()))).findFirst().orElse(null));
    return "calendar/year";
  }

  /** The year asked for, else this year, else the last one known. */
  private int chosen(String asked, WorkingCalendar calendar) {
    int year = asked.matches("[0-9]{4}") ? Integer.parseInt(asked) : Law.today(clock).getYear();
    return calendar.isPublished(year) ? year : notices.loaded().stream().mapToInt(LoadedNotice::year).max().orElseThrow();
  }
}
