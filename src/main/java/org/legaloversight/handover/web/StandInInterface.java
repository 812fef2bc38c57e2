package org.legaloversight.handover.web;

import java.time.LocalDate;
import org.legaloversight.handover.Colleague;
import org.legaloversight.handover.Colleagues;
import org.legaloversight.handover.StandIns;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** For whom a person stands in, as the Tasklist asks beside a task that somebody else has claimed. */
@RestController
class StandInInterface {

  private final StandIns standIns;
  private final Colleagues colleagues;
  private final CurrentStaff staff;

  StandInInterface(StandIns standIns, Colleagues colleagues, CurrentStaff staff) {
    this.standIns = standIns;
    this.colleagues = colleagues;
    this.staff = staff;
  }

  /** Answers with an empty name where the person stands in for nobody there, or may not know of the task. */
  @GetMapping("/api/handover/tasks/{task}/absent")
  Absent absent(@PathVariable String task) {
    return standIns.forTask(staff.require().userId(), task)
        .map(absence -> new Absent(colleagues.find(absence.person()).map(Colleague::name).orElse(""), absence.lastDay()))
        .orElse(new Absent("", null));
  }

  /**
   * Whoever is away.
   *
   * @param until the last day in Asia/Shanghai; null where nobody is
   */
  record Absent(String name, LocalDate until) {}
}
