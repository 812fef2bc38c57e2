package org.legaloversight.handover.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.legaloversight.Law;
import org.legaloversight.handover.Absence;
import org.legaloversight.handover.Absences;
import org.legaloversight.handover.Authority;
import org.legaloversight.handover.Colleague;
import org.legaloversight.handover.Colleagues;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Staff;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page 外出代理 shows to a person: the own absences and substitutions, to a head those of the unit. */
@Component
class AbsenceViews {

  private final Absences absences;
  private final Colleagues colleagues;
  private final Authority authority;
  private final Clock clock;

  AbsenceViews(Absences absences, Colleagues colleagues, Authority authority, Clock clock) {
    this.absences = absences;
    this.colleagues = colleagues;
    this.authority = authority;
    this.clock = clock;
  }

  void show(Staff person, Model model) {
    List<DeskMembers> desks = desks(person);
    model.addAttribute("me", person.userId());
    model.addAttribute("today", Law.today(clock));
    model.addAttribute("head", person.desk(Role.HEAD).isPresent());
    model.addAttribute("desks", desks);
    List<String> people = Stream.concat(Stream.of(person.userId()), authority.desksUnder(person).stream()
        .flatMap(desk -> colleagues.at(desk.id()).stream()).map(Colleague::id)).distinct().toList();
    model.addAttribute("rows", absences.of(people).stream().map(absence -> row(person, absence)).toList());
  }

  /** The own desks, and those that the person heads. */
  private List<DeskMembers> desks(Staff person) {
    return Stream.concat(person.desks().stream().filter(desk -> desk.role() != Role.FIRM), authority.desksUnder(person).stream()).distinct()
        .sorted(Comparator.comparing(Desk::id)).map(desk -> new DeskMembers(desk.id(), colleagues.deskName(desk.id()), colleagues.at(desk.id()))).toList();
  }

  private AbsenceRow row(Staff person, Absence absence) {
    boolean standing = absences.standing(absence);
    String level = absences.running(absence) ? "now" : standing ? "soon" : "past";
    String state = level.equals("now") ? "代理中" : level.equals("soon") ? "未开始" : absence.endedAt() == null ? "已结束" : "已提前结束";
    boolean own = absence.person().equals(person.userId());
    boolean headed = Desk.parse(absence.desk()).filter(desk -> authority.heads(person, List.of(desk))).isPresent();
    return new AbsenceRow(absence, name(absence.person()), name(absence.substitute()), colleagues.deskName(absence.desk()), state, level,
        standing && (own || headed));
  }

  private String name(String id) {
    return colleagues.find(id).map(Colleague::name).orElse(id);
  }
}
