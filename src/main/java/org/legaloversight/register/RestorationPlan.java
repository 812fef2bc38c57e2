package org.legaloversight.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is to be taken back and told, gathered before anything changes. */
class RestorationPlan {

  private final RegisterJournal journal;
  private final Set<String> annulled = new LinkedHashSet<>();
  private final List<Consequence> consequences = new ArrayList<>();
  private final List<List<RegisterEvent>> takenBack = new ArrayList<>();
  private final List<Runnable> actions = new ArrayList<>();

  RestorationPlan(RegisterJournal journal) {
    this.journal = journal;
  }

  void annulled(String caseNumber) {
    annulled.add(caseNumber);
  }

  /** What somebody else has changed since of this thing; empty where nobody has. */
  Optional<RegisterEvent> later(RegisterEvent first, String what) {
    return journal.changedSince(first, what, annulled);
  }

  Optional<RegisterEvent> later(RegisterEvent first) {
    return later(first, first.what());
  }

  /** Whether the lawyer has changed firm since. */
  boolean leftSince(String lawyer, RegisterEvent event) {
    return journal.leftSince(lawyer, event);
  }

  void tell(Consequence consequence) {
    consequences.add(consequence);
  }

  /** @param action what the entity does when this is carried out */
  void takeBack(List<RegisterEvent> events, Runnable action) {
    takenBack.add(events);
    actions.add(action);
  }

  void carryOut(RegisterJournal into, String because) {
    actions.forEach(Runnable::run);
    for (List<RegisterEvent> events : takenBack) {
      for (int last = events.size() - 1; last >= 0; last--) {
        into.record(RegisterChange.undoing(events.get(last), because));
      }
    }
  }

  List<Consequence> consequences() {
    return consequences;
  }

  /** Whose change of this kind is taken back. */
  List<String> takenBack(String what) {
    return takenBack.stream().map(events -> events.get(0)).filter(event -> event.what().equals(what)).map(RegisterEvent::subject).toList();
  }

  static LocalDate day(String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  static String byWhom(RegisterEvent event) {
    return event.caseNumber() == null ? "其他事由" : "案件" + event.caseNumber();
  }
}
