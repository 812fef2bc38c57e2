package org.legaloversight.register;

import static org.legaloversight.register.Consequence.ON_REVIEW;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of one case's changes can be brought back, thing by thing, and why what cannot be cannot. Planned first, carried out later. */
class Restoration {

  private final FirmRepository firms;
  private final LawyerRepository lawyers;
  private final RegisterJournal journal;
  private final LocalDate today;
  private final List<Consequence> consequences = new ArrayList<>();
  private final List<List<RegisterEvent>> takenBack = new ArrayList<>();
  private final List<Runnable> actions = new ArrayList<>();
  private final Map<String, FirmState> states = new LinkedHashMap<>();
  private final Set<String> annulled = new LinkedHashSet<>();
  private final Set<String> waitingNoMore = new LinkedHashSet<>();
  private String subject;
  private String name;

  Restoration(FirmRepository firms, LawyerRepository lawyers, RegisterJournal journal, LocalDate today) {
    this.firms = firms;
    this.lawyers = lawyers;
    this.journal = journal;
    this.today = today;
  }

  /**
   * @param standing what the case changed, the first one first; a firm comes before its branches
   * @param leftOver what cases annulled earlier could not take back of these firms
   */
  void plan(List<RegisterEvent> standing, List<RegisterEvent> leftOver) {
    List<RegisterEvent> all = Stream.concat(standing.stream(), leftOver.stream()).toList();
    Map<String, Map<String, List<RegisterEvent>>> bySubject = all.stream().collect(Collectors.groupingBy(RegisterEvent::subject,
        LinkedHashMap::new, Collectors.groupingBy(RegisterEvent::what, LinkedHashMap::new, inOrder())));
    all.forEach(event -> annulled.add(event.caseNumber()));
    subject = standing.get(0).subject();
    name = nameOf(subject);
    bySubject.forEach((licence, changes) -> {
      if (changes.containsKey(RegisterJournal.STATE)) {
        firm(firms.findByLicence(licence).orElseThrow(), changes);
      }
    });
    bySubject.forEach((licence, changes) -> lawyers.findByLicence(licence).ifPresent(lawyer -> lawyer(lawyer, changes)));
  }

  /** Each once, the first one first. */
  private static Collector<RegisterEvent, ?, List<RegisterEvent>> inOrder() {
    return Collectors.collectingAndThen(Collectors.toMap(RegisterEvent::id, Function.identity(), (one, same) -> one, TreeMap::new),
        events -> List.copyOf(events.values()));
  }

  /** Brings back what can be; what is taken back is written down line for line, the last change first. */
  void carryOut(RegisterJournal into, String because) {
    actions.forEach(Runnable::run);
    for (List<RegisterEvent> events : takenBack) {
      for (int last = events.size() - 1; last >= 0; last--) {
        into.record(RegisterChange.undoing(events.get(last), because));
      }
    }
  }

  private void firm(Firm firm, Map<String, List<RegisterEvent>> changes) {
    List<RegisterEvent> events = changes.get(RegisterJournal.STATE);
    FirmState before = FirmState.valueOf(events.get(0).before());
    String of = (firm.headOffice() == null ? "律师事务所“" : "分所“") + firm.name() + "”";
    Optional<String> obstacle = obstacle(firm, before, events.get(0));
    if (obstacle.isPresent()) {
      consequences.add(Consequence.task(Consequence.Post.COUNTY, of, "不能恢复为“" + before.label() + "”：" + obstacle.get() + "，请核实处理", ON_REVIEW));
      return;
    }
    states.put(firm.licence(), before);
    consequences.add(Consequence.changed(of, "由“" + firm.state().label() + "”恢复为“" + before.label() + "”", ON_REVIEW));
    takenBack.add(events);
    actions.add(() -> firm.restore(before));
    Optional.ofNullable(changes.get(RegisterJournal.UNTIL)).ifPresent(suspensions -> {
      takenBack.add(suspensions);
      actions.add(() -> firm.restoreSuspension(day(suspensions.get(0).before())));
    });
  }

  private Optional<String> obstacle(Firm firm, FirmState before, RegisterEvent first) {
    Optional<RegisterEvent> later = journal.changedSince(first, annulled);
    if (later.isPresent()) {
      return later.map(event -> "此后已由" + byWhom(event) + "变更为“" + FirmState.valueOf(event.after()).label() + "”");
    }
    boolean living = before == FirmState.ACTIVE || before == FirmState.SUSPENDED;
    if (living && firm.headOffice() != null && headEnding(firm)) {
      return Optional.of("总所" + stateOf(firm.headOffice()).label());
    }
    boolean nameTaken = firms.findByName(firm.name()).stream().anyMatch(other -> other.state() != FirmState.DEREGISTERED
        && !other.licence().equals(firm.licence()));
    return nameTaken ? Optional.of("名称已由另一家律师事务所使用") : Optional.empty();
  }

  private boolean headEnding(Firm branch) {
    FirmState head = stateOf(branch.headOffice());
    return head == FirmState.TERMINATING || head == FirmState.DEREGISTERED;
  }

  /** As it will be once this is carried out. */
  private FirmState stateOf(String licence) {
    return states.computeIfAbsent(licence, other -> firms.findByLicence(other).orElseThrow().state());
  }

  private void lawyer(Lawyer lawyer, Map<String, List<RegisterEvent>> changes) {
    if (changes.containsKey(RegisterJournal.FIRM) && !returns(lawyer, changes.get(RegisterJournal.FIRM))) {
      return; // who has not come back was no partner there either
    }
    suspension(lawyer, changes);
    Optional.ofNullable(changes.get(RegisterJournal.PARTNER)).ifPresent(events -> partnership(lawyer, events, changes));
    Optional.ofNullable(changes.get(RegisterJournal.RESPONSIBLE)).ifPresent(events -> {
      takenBack.add(events);
      actions.add(() -> lawyer.answerAgain(lawyer.partner(), true));
    });
  }

  private boolean returns(Lawyer lawyer, List<RegisterEvent> events) {
    String before = events.get(0).before();
    Firm old = firms.findByLicence(before).orElseThrow();
    if (lawyer.firm() != null || journal.changedSince(events.get(0), annulled).isPresent()) {
      waitingNoMore.add(lawyer.licence());
      consequences.add(Consequence.task(Consequence.Post.COUNTY, of(lawyer), "已" + (lawyer.firm() == null ? "另行变更执业机构"
          : "到“" + nameOf(lawyer.firm()) + "”执业") + "，不再恢复到“" + old.name() + "”，请核实本人意愿", ON_REVIEW));
      return false;
    }
    if (stateOf(before) == FirmState.DEREGISTERED) {
      consequences.add(Consequence.task(Consequence.Post.COUNTY, of(lawyer), "原执业机构“" + old.name() + "”未恢复，仍无执业机构，请核实处理", ON_REVIEW));
      return false;
    }
    waitingNoMore.add(lawyer.licence());
    consequences.add(Consequence.changed(of(lawyer), "恢复在“" + old.name() + "”执业，六个月期限终止计算", ON_REVIEW));
    takenBack.add(events);
    actions.add(() -> lawyer.join(before));
    return true;
  }

  private void suspension(Lawyer lawyer, Map<String, List<RegisterEvent>> changes) {
    Optional.ofNullable(changes.get(RegisterJournal.PRACTICE)).ifPresent(events -> {
      if (journal.changedSince(events.get(0), annulled).isPresent()) {
        consequences.add(Consequence.stays(of(lawyer), "停止执业期限此后已由另案变更，不再恢复", ON_REVIEW));
        return;
      }
      consequences.add(Consequence.changed(of(lawyer), "停止执业随决定撤销而终止", ON_REVIEW));
      takenBack.add(events);
      actions.add(() -> lawyer.suspend(day(events.get(0).before())));
    });
    Optional.ofNullable(changes.get(RegisterJournal.PARTNER_BAR)).filter(events -> journal.changedSince(events.get(0), annulled).isEmpty())
        .ifPresent(events -> {
          takenBack.add(events);
          actions.add(() -> lawyer.takeBackBar(day(events.get(0).before())));
        });
  }

  private void partnership(Lawyer lawyer, List<RegisterEvent> events, Map<String, List<RegisterEvent>> changes) {
    boolean barred = lawyer.barredFromPartnershipOn(today) && !changes.containsKey(RegisterJournal.PARTNER_BAR);
    boolean left = !changes.containsKey(RegisterJournal.FIRM) && journal.leftSince(lawyer.licence(), events.get(0));
    if (barred || left || journal.changedSince(events.get(0), annulled).isPresent()) {
      consequences.add(Consequence.task(Consequence.Post.COUNTY, of(lawyer), "合伙人身份不能恢复：" + (barred
          ? "至" + lawyer.partnerBarredUntil() + "止不得担任合伙人" : "此后已变更执业机构或者合伙人身份") + "，请核实处理", ON_REVIEW));
      return;
    }
    consequences.add(Consequence.changed(of(lawyer), "恢复合伙人身份", ON_REVIEW));
    takenBack.add(events);
    actions.add(() -> lawyer.answerAgain(true, lawyer.responsible()));
  }

  private static LocalDate day(String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private static String byWhom(RegisterEvent event) {
    return event.caseNumber() == null ? "其他事由" : "案件" + event.caseNumber();
  }

  private static String of(Lawyer lawyer) {
    return "律师“" + lawyer.name() + "”（" + lawyer.licence() + "）";
  }

  private String nameOf(String licence) {
    return firms.findByLicence(licence).map(Firm::name).or(() -> lawyers.findByLicence(licence).map(Lawyer::name)).orElse(licence);
  }

  List<Consequence> consequences() {
    return consequences;
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
    return takenBack.stream().map(events -> events.get(0)).filter(event -> event.what().equals(RegisterJournal.STATE))
        .map(RegisterEvent::subject).toList();
  }

  List<String> waitingNoMore() {
    return List.copyOf(waitingNoMore);
  }
}
