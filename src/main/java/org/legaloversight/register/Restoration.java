package org.legaloversight.register;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of one case's changes can be brought back, thing by thing, and why what cannot be cannot. Planned first, carried out later. */
class Restoration {

  private final FirmRepository firms;
  private final LawyerRepository lawyers;
  private final RestorationPlan plan;
  private final RestoredFirms restoredFirms;
  private final RestoredLawyers restoredLawyers;
  private String subject;
  private String name;

  Restoration(FirmRepository firms, LawyerRepository lawyers, RegisterJournal journal, LocalDate today) {
    this.firms = firms;
    this.lawyers = lawyers;
    this.plan = new RestorationPlan(journal);
    this.restoredFirms = new RestoredFirms(firms, plan);
    this.restoredLawyers = new RestoredLawyers(firms, restoredFirms, plan, today);
  }

  /**
   * @param standing what the case changed, the first one first; a firm comes before its branches
   * @param leftOver what cases annulled earlier could not take back of these firms
   */
  void plan(List<RegisterEvent> standing, List<RegisterEvent> leftOver) {
    List<RegisterEvent> all = Stream.concat(standing.stream(), leftOver.stream()).toList();
    Map<String, Map<String, List<RegisterEvent>>> bySubject = all.stream().collect(Collectors.groupingBy(RegisterEvent::subject,
        LinkedHashMap::new, Collectors.groupingBy(RegisterEvent::what, LinkedHashMap::new, inOrder())));
    all.forEach(event -> plan.annulled(event.caseNumber()));
    subject = standing.get(0).subject();
    name = nameOf(subject);
    bySubject.forEach((licence, changes) -> firms.findByLicence(licence).ifPresent(firm -> restoredFirms.firm(firm, changes)));
    bySubject.forEach((licence, changes) -> lawyers.findByLicence(licence).ifPresent(lawyer -> restoredLawyers.lawyer(lawyer, changes)));
  }

  /** Each once, the first one first. */
  private static Collector<RegisterEvent, ?, List<RegisterEvent>> inOrder() {
    return Collectors.collectingAndThen(Collectors.toMap(RegisterEvent::id, Function.identity(), (one, same) -> one, TreeMap::new),
        events -> List.copyOf(events.values()));
  }

  /** Brings back what can be; what is taken back is written down line for line, the last change first. */
  void carryOut(RegisterJournal into, String because) {
    plan.carryOut(into, because);
  }

  private String nameOf(String licence) {
    return firms.findByLicence(licence).map(Firm::name).or(() -> lawyers.findByLicence(licence).map(Lawyer::name)).orElse(licence);
  }

  List<Consequence> consequences() {
    return plan.consequences();
  }

  /** The firm or lawyer whom the case was about: whom it changed first. */
  String subject() {
    return subject;
  }

  String name() {
    return name;
  }

  /** The firms and branches that are back. */
  List<String> offices() {
    return plan.takenBack(RegisterJournal.STATE);
  }

  List<String> waitingNoMore() {
    return restoredLawyers.waitingNoMore();
  }
}
