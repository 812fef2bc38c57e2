package org.legaloversight.casework.web;

import java.util.List;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseScope;
import org.legaloversight.deadline.Countdown;
import org.legaloversight.deadline.Deadline;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.jurisdiction.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything the ledger knows of one case, for whoever may see the case. */
@Component
class CaseDeadlines {

  private final CaseScope scope;
  private final CurrentStaff staff;
  private final DeadlineLedger ledger;
  private final Countdown countdown;
  private final Units units;

  CaseDeadlines(CaseScope scope, CurrentStaff staff, DeadlineLedger ledger, Countdown countdown, Units units) {
    this.scope = scope;
    this.staff = staff;
    this.ledger = ledger;
    this.countdown = countdown;
    this.units = units;
  }

  /** @throws org.legaloversight.Refusal when the acting person may see no such case */
  @Transactional(readOnly = true) // one calendar for all of them
  public CaseSheet of(String caseNumber) {
    CaseFile file = scope.visible(staff.require(), caseNumber);
    List<DeadlineSheet> deadlines = ledger.of(file.number()).stream().map(this::sheet).toList();
    return new CaseSheet(file.number(), file.kind().title(), file.firmName(), units.unit(file.unit()).name(), file.running(), deadlines);
  }

  private DeadlineSheet sheet(Deadline deadline) {
    return new DeadlineSheet(deadline, countdown.of(deadline), ledger.explain(deadline), ledger.history(deadline));
  }
}
