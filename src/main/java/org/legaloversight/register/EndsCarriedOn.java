package org.legaloversight.register;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.legaloversight.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The end of a firm that one case began and another finishes, because the first was closed in between and its decision stands. What
 * the first has changed is from then on the other's to take back.
 */
@Component
@Transactional
public class EndsCarriedOn {

  private final RegisterJournal journal;
  private final FirmRepository firms;
  private final Aftermath aftermath;

  EndsCarriedOn(RegisterJournal journal, FirmRepository firms, Aftermath aftermath) {
    this.journal = journal;
    this.firms = firms;
    this.aftermath = aftermath;
  }

  /** Whether the firm has still to end by what this case decided, and that was not annulled. */
  @Transactional(readOnly = true)
  public boolean mustEnd(String licence, String caseNumber) {
    return began(licence, caseNumber).isPresent() && state(licence) == FirmState.TERMINATING;
  }

  /** As {@link #mustEnd}, once that undoing of another case's decision is carried out. */
  @Transactional(readOnly = true)
  public boolean mustEndAfter(RegisterStep undoing, String licence, String caseNumber) {
    return began(licence, caseNumber).isPresent() && (state(licence) == FirmState.TERMINATING || undoing.offices().contains(licence));
  }

  /** @throws Refusal when the firm has not to end by what {@code from} decided */
  public void carryOn(String licence, String from, String to) {
    RegisterEvent began = began(licence, from).filter(event -> state(licence) == FirmState.TERMINATING)
        .orElseThrow(() -> new Refusal("案件" + from + "没有尚未完成的终止程序，不能接续办理。"));
    journal.record(RegisterChange.undoing(began, "终止程序改由案件" + to + "接续办理"));
    journal.record(RegisterChange.byCase(to, licence, RegisterJournal.STATE, began.before(), began.after()));
    journal.record(RegisterChange.byCase(to, licence, RegisterJournal.CARRIED_ON, origin(licence, from), to));
    Firm firm = firms.findByLicence(licence).orElseThrow();
    aftermath.of(RegisterStep.of(RegisterVerb.CARRIED_ON, to, firm, List.of(licence)), List.of(Consequence.stays("“" + firm.name() + "”",
        firm.state().label() + "，终止程序由案件" + from + "转入本案", "律师事务所管理办法第32条")));
  }

  /** The case in which what this one decided about the firm is carried out now: itself unless another carries it on. */
  @Transactional(readOnly = true)
  public String carrier(String licence, String caseNumber) {
    String origin = origin(licence, caseNumber);
    return journal.carriedOn(licence).stream().filter(event -> event.before().equals(origin)).map(RegisterEvent::after)
        .reduce((first, last) -> last).orElse(caseNumber);
  }

  /** The case whose decision about the firm is carried out in this one: itself unless it carries on another's. */
  @Transactional(readOnly = true)
  public String origin(String licence, String caseNumber) {
    return journal.carriedOn(licence).stream().filter(event -> event.after().equals(caseNumber)).map(RegisterEvent::before)
        .findFirst().orElse(caseNumber);
  }

  /** The cases with what the firm's end rests on: the one that decided it, then this one where that is another. */
  @Transactional(readOnly = true)
  public List<String> cases(String licence, String caseNumber) {
    return Stream.of(origin(licence, caseNumber), caseNumber).distinct().toList();
  }

  private Optional<RegisterEvent> began(String licence, String caseNumber) {
    return journal.leftOver(List.of(licence)).stream().anyMatch(event -> event.caseNumber().equals(caseNumber)) ? Optional.empty()
        : journal.standingOf(caseNumber).stream().filter(event -> event.subject().equals(licence)
        && event.what().equals(RegisterJournal.STATE) && event.after().equals(FirmState.TERMINATING.name())).findFirst();
  }

  private FirmState state(String licence) {
    return firms.findByLicence(licence).orElseThrow().state();
  }
}
