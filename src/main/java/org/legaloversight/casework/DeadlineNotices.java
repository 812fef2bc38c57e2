package org.legaloversight.casework;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.legaloversight.deadline.Deadline;
import org.legaloversight.deadline.DeadlineNear;
import org.legaloversight.deadline.DeadlineOverdue;
import org.legaloversight.deadline.DeadlineToTell;
import org.legaloversight.deadline.Duty;
import org.legaloversight.jurisdiction.Unit;
import org.legaloversight.jurisdiction.Units;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a case file says of its deadlines by itself; an authority that is late with its own duty is reported one level up. */
@Component
class DeadlineNotices {

  private final Timeline timeline;
  private final CaseFiles caseFiles;
  private final Units units;

  DeadlineNotices(Timeline timeline, CaseFiles caseFiles, Units units) {
    this.timeline = timeline;
    this.caseFiles = caseFiles;
    this.units = units;
  }

  @EventListener
  void announced(DeadlineToTell announced) {
    timeline.lock(announced.caseNumber());
  }

  @EventListener
  void near(DeadlineNear near) {
    Deadline deadline = near.deadline();
    note(deadline, "提醒：" + deadline.name() + "将于" + deadline.dueDay() + "届满", Map.of());
  }

  @EventListener
  void overdue(DeadlineOverdue overdue) {
    Deadline deadline = overdue.deadline();
    String passed = deadline.name() + "已于" + deadline.dueDay() + "届满，尚未办结";
    Optional<Unit> upper = deadline.duty() == Duty.ORGAN ? Optional.of(above(deadline)) : Optional.empty();
    note(deadline, upper.map(unit -> passed + "，已上报" + unit.name()).orElse(passed),
        upper.map(unit -> Map.<String, Object>of("escalatedTo", unit.code())).orElse(Map.of()));
  }

  private void note(Deadline deadline, String text, Map<String, Object> more) {
    Map<String, Object> fields = new HashMap<>(more);
    fields.put("limit", deadline.limit());
    fields.put("due", deadline.dueDay());
    timeline.note(deadline.caseNumber(), EventKind.DEADLINE, text, fields);
  }

  /** One level above the bureau that owes it; the province answers for itself. */
  private Unit above(Deadline deadline) {
    Unit owing = units.all().stream().filter(unit -> unit.name().equals(deadline.owedBy())).findFirst()
        .orElseGet(() -> units.unit(caseFiles.file(deadline.caseNumber()).unit()));
    return owing.parent() == null ? owing : units.unit(owing.parent());
  }
}
