package org.legaloversight.register;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Asks every dependent what becomes of it, writes the answers down as one list and tells whoever follows the register. */
@Component
class Aftermath {

  private final ObjectProvider<Dependents> dependents;
  private final RegisterJournal journal;
  private final ApplicationEventPublisher events;

  Aftermath(ObjectProvider<Dependents> dependents, RegisterJournal journal, ApplicationEventPublisher events) {
    this.dependents = dependents;
    this.journal = journal;
    this.events = events;
  }

  void of(RegisterStep step) {
    of(step, List.of());
  }

  /** @param known consequences that the verb itself has brought about; they stand first */
  void of(RegisterStep step, List<Consequence> known) {
    List<Consequence> all = new java.util.ArrayList<>(known);
    all.addAll(answers(step));
    RegisterChanged changed = new RegisterChanged(step, all);
    journal.record(RegisterChange.byCase(step.caseNumber(), step.subject(), RegisterJournal.CONSEQUENCES, null,
        step.verb().label() + "\n" + changed.list()));
    events.publishEvent(changed);
  }

  List<Consequence> answers(RegisterStep step) {
    return dependents.orderedStream().flatMap(each -> each.consequences(step).stream()).toList();
  }
}
