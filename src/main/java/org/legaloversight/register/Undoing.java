package org.legaloversight.register;

import static org.legaloversight.register.Consequence.ON_REVIEW;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.legaloversight.Law;
import org.legaloversight.Refusal;
import org.springframework.stereotype.Component;

/** Takes back what a case changed, after the journal: what another one has changed since is not this case's to take back. */
@Component
class Undoing {

  private final RegisterJournal journal;
  private final FirmRepository firms;
  private final LawyerRepository lawyers;
  private final PracticeLocks locks;
  private final Aftermath aftermath;
  private final Clock clock;

  Undoing(RegisterJournal journal, FirmRepository firms, LawyerRepository lawyers, PracticeLocks locks, Aftermath aftermath, Clock clock) {
    this.journal = journal;
    this.firms = firms;
    this.lawyers = lawyers;
    this.locks = locks;
    this.aftermath = aftermath;
    this.clock = clock;
  }

  boolean possible(String caseNumber) {
    return !journal.standingOf(caseNumber).isEmpty();
  }

  List<Consequence> foreseen(String caseNumber) {
    Restoration restoration = plan(caseNumber);
    List<Consequence> all = new ArrayList<>(restoration.consequences());
    held(caseNumber, locks.heldBy(caseNumber), all);
    all.addAll(aftermath.answers(step(caseNumber, restoration, true)));
    return all;
  }

  List<Consequence> undo(String caseNumber, String because) {
    Restoration restoration = plan(caseNumber);
    restoration.carryOut(journal, because);
    journal.record(RegisterChange.annulled(caseNumber, restoration.subject(), because));
    List<Consequence> all = new ArrayList<>(restoration.consequences());
    held(caseNumber, locks.releaseAll(caseNumber, Law.today(clock)), all);
    aftermath.of(step(caseNumber, restoration, false), all);
    return all;
  }

  private Restoration plan(String caseNumber) {
    List<RegisterEvent> standing = journal.standingOf(caseNumber);
    if (standing.isEmpty()) {
      throw new Refusal("案件" + caseNumber + "没有尚可恢复的名册变更：没有变更过名册，或者已经恢复。");
    }
    Restoration restoration = new Restoration(firms, lawyers, journal, Law.today(clock));
    restoration.plan(standing, journal.leftOver(concerned(standing)));
    return restoration;
  }

  /** The firms that the case changed, and their branches: what held an earlier annulment up there is gone. */
  private Set<String> concerned(List<RegisterEvent> standing) {
    Set<String> all = standing.stream().filter(event -> RegisterJournal.OF_A_FIRM.contains(event.what())).map(RegisterEvent::subject)
        .collect(Collectors.toCollection(TreeSet::new));
    Set.copyOf(all).forEach(firm -> firms.findByHeadOffice(firm).forEach(branch -> all.add(branch.licence())));
    return all;
  }

  private static void held(String caseNumber, List<Lawyer> held, List<Consequence> all) {
    if (!held.isEmpty()) {
      all.add(Consequence.changed("合伙人和责任律师" + held.size() + "人", "解除案件" + caseNumber + "对变更执业机构的限制", ON_REVIEW));
    }
  }

  private RegisterStep step(String caseNumber, Restoration restoration, boolean forecast) {
    return new RegisterStep(RegisterVerb.UNDONE, caseNumber, restoration.subject(), restoration.name(), restoration.offices(),
        restoration.waitingNoMore(), forecast);
  }
}
