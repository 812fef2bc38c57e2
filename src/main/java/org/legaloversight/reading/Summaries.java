package org.legaloversight.reading;

import java.util.Comparator;
import java.util.List;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseScope;
import org.legaloversight.casework.Competence;
import org.legaloversight.casework.Timeline;
import org.legaloversight.deadline.Countdown;
import org.legaloversight.deadline.Deadline;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.engine.CaseCourse;
import org.legaloversight.engine.OpenStep;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.register.FirmProfiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sums a case up for the person who reads it: firms and associations are told of their own steps, and of no one's opinions. */
@Component
class Summaries {

  private static final int LATEST = 5;

  private final CaseFiles files;
  private final CaseScope scope;
  private final Competence competence;
  private final CaseCourse course;
  private final Timeline timeline;
  private final DeadlineLedger ledger;
  private final Countdown countdown;
  private final FirmProfiles register;
  private final CurrentStaff staff;
  private final Units units;

  Summaries(CaseFiles files, CaseScope scope, Competence competence, CaseCourse course, Timeline timeline, DeadlineLedger ledger, Countdown countdown,
      FirmProfiles register, CurrentStaff staff, Units units) {
    this.files = files;
    this.scope = scope;
    this.competence = competence;
    this.course = course;
    this.timeline = timeline;
    this.ledger = ledger;
    this.countdown = countdown;
    this.register = register;
    this.staff = staff;
    this.units = units;
  }

  @Transactional(readOnly = true) // one calendar for all deadlines
  public Summary of(CaseFile file) {
    Staff person = staff.require();
    boolean inside = competence.oversees(person, file);
    List<OpenStep> open = course.open(file.number());
    List<OpenStep> told = inside ? open : open.stream().filter(step -> step.desks().stream().anyMatch(desk -> at(person, desk))).toList();
    return new Summary(file, inside, file.firm().map(Desk::holder).flatMap(register::of).map(profile -> PartySheet.of(profile, units)).orElse(null),
        others(person, file), told.stream().map(step -> StepLine.of(step, inside)).toList(), open.size() > told.size(), deadlines(file),
        inside ? latest(file) : List.of());
  }

  private static boolean at(Staff person, String desk) {
    return Desk.parse(desk).filter(person.desks()::contains).isPresent();
  }

  private List<CaseFile> others(Staff person, CaseFile file) {
    List<CaseFile> running = file.firm().map(Desk::holder).map(files::runningOf).orElse(List.of());
    return scope.of(person).among(running).stream().filter(other -> !other.number().equals(file.number())).toList();
  }

  private List<DueLine> deadlines(CaseFile file) {
    return ledger.of(file.number()).stream().filter(deadline -> deadline.state().open()).sorted(Comparator.comparing(Deadline::dueAt))
        .map(deadline -> DueLine.of(deadline, countdown.of(deadline))).toList();
  }

  private List<EventLine> latest(CaseFile file) {
    List<EventLine> events = EventLine.of(timeline.of(file.number()));
    return events.subList(0, Math.min(LATEST, events.size()));
  }
}
