package org.legaloversight.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.legaloversight.Law;
import org.legaloversight.Refusal;
import org.legaloversight.jurisdiction.Units;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register and its verbs. A verb joins the caller's transaction, refuses the wrong moment, and leaves a register
 * event. Licences are those of {@link LicenceNumber}; every method throws {@link Refusal} for one not on the register.
 */
@Component
@Transactional
public class FirmRegister {

  private final FirmRepository firms;
  private final LawyerRepository lawyers;
  private final PracticeLocks locks;
  private final RegisterJournal journal;
  private final Aftermath aftermath;
  private final Undoing undoing;
  private final Units units;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  FirmRegister(FirmRepository firms, LawyerRepository lawyers, PracticeLocks locks, RegisterJournal journal, Aftermath aftermath,
      Undoing undoing, Units units, ApplicationEventPublisher events, Clock clock) {
    this.firms = firms;
    this.lawyers = lawyers;
    this.locks = locks;
    this.journal = journal;
    this.aftermath = aftermath;
    this.undoing = undoing;
    this.units = units;
    this.events = events;
    this.clock = clock;
  }

  /** The firm with this licence, in whatever state. */
  public Firm firm(String licence) {
    return firms.findByLicence(licence)
        .orElseThrow(() -> new Refusal("名册中没有统一社会信用代码为“" + licence + "”的律师事务所，请核对代码。"));
  }

  /** Makes everybody else who holds this firm wait until the caller's transaction ends: one decision at a time. */
  public void hold(String licence) {
    firms.findForUpdateByLicence(licence);
  }

  /**
   * The firm a person means: by its exact licence number, in any case and with blanks around it, or by its exact name.
   *
   * @throws Refusal also when the firm is deregistered or the licence number is mistyped
   */
  public Firm named(String text) {
    String wanted = Objects.requireNonNullElse(text, "").strip();
    if (wanted.isEmpty()) {
      throw new Refusal("请填写律师事务所名称或统一社会信用代码。");
    }
    List<Firm> found = LicenceNumber.looksLike(wanted)
        ? firms.findByLicence(new LicenceNumber(wanted).value()).stream().toList()
        : firms.findByName(wanted);
    Firm firm = found.stream().filter(each -> each.state() != FirmState.DEREGISTERED).findFirst()
        .or(() -> found.stream().findFirst())
        .orElseThrow(() -> new Refusal("未找到名为“" + wanted + "”的律师事务所，请核对名称或统一社会信用代码。"));
    firm.mustBeOnRegister();
    return firm;
  }

  /** Firms and branches not deregistered that exactly this unit supervises, by name. */
  public List<Firm> supervisedBy(String unit) {
    return supervisedByAny(Stream.of(unit));
  }

  /** Firms and branches not deregistered that this unit or one below it supervises, by name. */
  public List<Firm> within(String unit) {
    return supervisedByAny(units.all().stream().map(each -> each.code()).filter(code -> units.covers(unit, code)));
  }

  private List<Firm> supervisedByAny(Stream<String> codes) {
    return firms.findByUnitInAndStateNotOrderByName(codes.toList(), FirmState.DEREGISTERED);
  }

  /** The branches of the firm that are not deregistered, by licence. */
  public List<Firm> branches(String licence) {
    return firms.findByHeadOfficeOrderByLicence(licence).stream().filter(branch -> branch.state() != FirmState.DEREGISTERED).toList();
  }

  /** How many lawyers practise at the firm itself, its branches not counted. */
  public long lawyers(String licence) {
    return lawyers.countByFirm(firm(licence).licence());
  }

  /** How many lawyers practise at the firm and at its branches. */
  public long lawyersWithBranches(String licence) {
    return lawyers.findByFirmInOrderByLicence(licences(withBranches(firm(licence)))).size();
  }

  /** Whether a suspension of business (停业整顿) is running today in {@link Law#ZONE}. */
  public boolean suspended(String licence) {
    return firm(licence).suspendedOn(Law.today(clock));
  }

  /** Whether a running case bars the lawyer from moving to another firm. */
  public boolean locked(String lawyerLicence) {
    return locks.locked(lawyerLicence);
  }

  /** Suspends the firm's business up to and including {@code until}, by a penalty (律师法 50). */
  public void suspend(String licence, String caseNumber, LocalDate until) {
    if (until.isBefore(Law.today(clock))) {
      throw new Refusal("停业整顿的截止日期" + until + "已过，请核对日期。");
    }
    journal.record(RegisterChange.byCase(caseNumber, licence, RegisterJournal.UNTIL, firm(licence).suspendedUntil(), until));
    changeState(licence, caseNumber, firm -> firm.suspend(until));
    aftermath.of(step(RegisterVerb.SUSPENDED, licence, caseNumber), List.of(Consequence.blocked("本所", "至" + until
        + "止不得" + Stream.of(FirmAct.values()).map(FirmAct::label).collect(Collectors.joining("、")), "律师和律师事务所违法行为处罚办法第47条")));
  }

  /** Ends a suspension of business. */
  public void resume(String licence, String caseNumber) {
    changeState(licence, caseNumber, Firm::resume);
    aftermath.of(step(RegisterVerb.RESUMED, licence, caseNumber));
  }

  /** The firm must terminate, and its branches with it: from now on it takes no new business (律师事务所管理办法 32, 39). */
  public void terminating(String licence, String caseNumber) {
    changeState(licence, caseNumber, Firm::terminate);
    aftermath.of(step(RegisterVerb.TERMINATING, licence, caseNumber));
  }

  private void changeState(String licence, String caseNumber, Consumer<Firm> verb) {
    Firm firm = firm(licence);
    FirmState before = firm.state();
    verb.accept(firm);
    journal.record(RegisterChange.byCase(caseNumber, licence, RegisterJournal.STATE, before, firm.state()));
  }

  private RegisterStep step(RegisterVerb verb, String licence, String caseNumber) {
    Firm firm = firm(licence);
    return RegisterStep.of(verb, caseNumber, firm, licences(withBranches(firm)));
  }

  /** Bars the partners and responsible lawyers of the firm and its branches from leaving it (律师执业管理办法 21). */
  public void lockPartners(String licence, String caseNumber) {
    Firm firm = firm(licence);
    firm.mustBeOnRegister();
    locks.lock(firm, licences(withBranches(firm)), caseNumber);
    aftermath.of(step(RegisterVerb.PARTNERS_LOCKED, licence, caseNumber));
  }

  /** Takes back {@link #lockPartners}, because the case ended without a deregistration. */
  public void unlock(String licence, String caseNumber) {
    locks.unlock(firm(licence), caseNumber);
    aftermath.of(step(RegisterVerb.UNLOCKED, licence, caseNumber));
  }

  /** What a closed case holds it holds no longer; nothing to do where it holds nobody. */
  public void release(String caseNumber) {
    locks.releaseAll(caseNumber, Law.today(clock));
  }

  /**
   * Takes the firm and its branches off the register; their lawyers are without a firm from that day, and the case's locks
   * end (律师事务所管理办法 32, 33).
   *
   * @return the licence numbers of these lawyers, each with six months (T24) to find another firm
   */
  public List<String> deregister(String licence, String caseNumber, LocalDate on) {
    changeState(licence, caseNumber, each -> each.deregister(on));
    RegisterStep step = step(RegisterVerb.DEREGISTERED, licence, caseNumber);
    List<String> leaving = lawyers.findByFirmInOrderByLicence(step.offices()).stream().map(Lawyer::licence).toList();
    aftermath.of(step);
    return leaving;
  }

  /**
   * The firm's premises moved: {@code newUnit} supervises from now on (律师事务所管理办法 64).
   *
   * @throws Refusal also when the unit is unknown or supervises the firm already
   */
  public void move(String licence, String newUnit, String because) {
    Firm firm = firm(licence);
    String before = firm.unit();
    firm.moveTo(units.unit(newUnit).code());
    journal.record(RegisterChange.because(because, licence, RegisterJournal.UNIT, before, newUnit));
    events.publishEvent(new FirmMoved(licence, before, newUnit));
    aftermath.of(RegisterStep.of(RegisterVerb.MOVED, null, firm, List.of(licence)));
  }

  /** Whether anything that this case changed still stands; of some decisions there is nothing, such as of a charter's approval. */
  public boolean changedBy(String caseNumber) {
    return undoing.possible(caseNumber);
  }

  /**
   * What {@link #undo} would bring back and what it could not, each with its reason. Nothing changes.
   *
   * @throws Refusal when nothing stands of what the case changed
   */
  @Transactional(readOnly = true)
  public List<Consequence> undoing(String caseNumber) {
    return undoing.foreseen(caseNumber);
  }

  /**
   * The case's decision is annulled: brings back exactly what this case changed and nothing else. What another case has changed
   * since stays as it is and becomes a task.
   *
   * @param because by which ruling, in Chinese
   * @throws Refusal as {@link #undoing}
   */
  public List<Consequence> undo(String caseNumber, String because) {
    return undoing.undo(caseNumber, because);
  }

  private List<Firm> withBranches(Firm firm) {
    List<Firm> offices = new ArrayList<>(firms.findByHeadOffice(firm.licence()));
    offices.add(firm);
    return offices;
  }

  private static List<String> licences(List<Firm> offices) {
    return offices.stream().map(Firm::licence).toList();
  }
}
