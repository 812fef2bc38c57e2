package org.legaloversight.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
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
  private final Units units;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  FirmRegister(FirmRepository firms, LawyerRepository lawyers, PracticeLocks locks, RegisterJournal journal, Units units,
      ApplicationEventPublisher events, Clock clock) {
    this.firms = firms;
    this.lawyers = lawyers;
    this.locks = locks;
    this.journal = journal;
    this.units = units;
    this.events = events;
    this.clock = clock;
  }

  /** The firm with this licence, in whatever state. */
  public Firm firm(String licence) {
    return firms.findByLicence(licence)
        .orElseThrow(() -> new Refusal("名册中没有统一社会信用代码为“" + licence + "”的律师事务所，请核对代码。"));
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

  /** How many lawyers practise at the firm itself, its branches not counted. */
  public long lawyers(String licence) {
    return lawyers.countByFirm(firm(licence).licence());
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
    changeState(licence, caseNumber, firm -> firm.suspend(until));
  }

  /** Ends a suspension of business. */
  public void resume(String licence, String caseNumber) {
    changeState(licence, caseNumber, Firm::resume);
  }

  /** The firm must terminate: from now on it takes no new business (律师事务所管理办法 32). */
  public void terminating(String licence, String caseNumber) {
    changeState(licence, caseNumber, Firm::terminate);
  }

  private void changeState(String licence, String caseNumber, Consumer<Firm> verb) {
    Firm firm = firm(licence);
    FirmState before = firm.state();
    verb.accept(firm);
    journal.record(RegisterChange.byCase(caseNumber, licence, "STATE", before, firm.state()));
  }

  /** Bars the partners and responsible lawyers of the firm and its branches from leaving it (律师执业管理办法 21). */
  public void lockPartners(String licence, String caseNumber) {
    Firm firm = firm(licence);
    firm.mustBeOnRegister();
    locks.lock(firm, licences(withBranches(firm)), caseNumber);
  }

  /** Takes back {@link #lockPartners}, because the case ended without a deregistration. */
  public void unlock(String licence, String caseNumber) {
    locks.unlock(firm(licence), caseNumber);
  }

  /**
   * Takes the firm and its branches off the register; their lawyers are without a firm from that day, and the case's locks
   * end (律师事务所管理办法 32, 33).
   *
   * @return the licence numbers of these lawyers, each with six months (T24) to find another firm
   */
  public List<String> deregister(String licence, String caseNumber, LocalDate on) {
    Firm firm = firm(licence);
    changeState(licence, caseNumber, each -> each.deregister(on));
    for (Firm branch : branches(firm)) {
      changeState(branch.licence(), caseNumber, each -> each.deregisterWithHeadOffice(on));
    }
    locks.releaseAll(firm, caseNumber, on);
    List<Lawyer> leaving = lawyers.findByFirmInOrderByLicence(licences(withBranches(firm)));
    for (Lawyer lawyer : leaving) {
      journal.record(RegisterChange.byCase(caseNumber, lawyer.licence(), "FIRM", lawyer.firm(), null));
      lawyer.loseFirm(on);
    }
    return leaving.stream().map(Lawyer::licence).toList();
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
    journal.record(RegisterChange.because(because, licence, "UNIT", before, newUnit));
    events.publishEvent(new FirmMoved(licence, before, newUnit));
  }

  private List<Firm> branches(Firm firm) {
    return firms.findByHeadOffice(firm.licence()).stream().filter(branch -> branch.state() != FirmState.DEREGISTERED).toList();
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
