package org.legaloversight.licensing;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.legaloversight.Law;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseEnding;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.casework.CaseOpener;
import org.legaloversight.casework.CaseProcessEnded;
import org.legaloversight.casework.CaseProcesses;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.casework.Timeline;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.jurisdiction.Unit;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.register.EndsCarriedOn;
import org.legaloversight.register.Firm;
import org.legaloversight.register.FirmAct;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.register.FirmRules;
import org.legaloversight.register.FirmState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A firm ends without a decision to end it (律师事务所管理办法 25, 31, 32): it resolves upon it, or the city finds that it has given up.
 * From there on it goes the way of every firm that ends, by notice, liquidation, filing and decision. To resolve upon it is barred
 * while a suspension of business runs (处罚办法 47).
 */
@Component
@Transactional
class FirmDeregistration implements CaseOpener, CaseEnding {

  static final String PROCESS = "firm-deregistration";
  private static final String GOES_ON = "不予认定";

  private final FirmRegister register;
  private final FirmRules rules;
  private final EndsCarriedOn ends;
  private final EndingGrounds grounds;
  private final Cessations cessations;
  private final Resolutions resolutions;
  private final CaseFiles caseFiles;
  private final Timeline timeline;
  private final CaseProcesses processes;
  private final Reviews reviews;
  private final DeadlineLedger ledger;
  private final Units units;
  private final Clock clock;

  FirmDeregistration(FirmRegister register, FirmRules rules, EndsCarriedOn ends, EndingGrounds grounds, Cessations cessations,
      Resolutions resolutions, CaseFiles caseFiles, Timeline timeline, CaseProcesses processes, Reviews reviews, DeadlineLedger ledger, Units units, Clock clock) {
    this.register = register;
    this.rules = rules;
    this.ends = ends;
    this.grounds = grounds;
    this.cessations = cessations;
    this.resolutions = resolutions;
    this.caseFiles = caseFiles;
    this.timeline = timeline;
    this.processes = processes;
    this.reviews = reviews;
    this.ledger = ledger;
    this.units = units;
    this.clock = clock;
  }

  @Override
  public String process() {
    return PROCESS;
  }

  @Override
  public String open(SubmittedForm form) {
    Firm firm = register.named(form.text("firm"));
    EndingGround ground = form.choice("ground", EndingGround.class);
    register.hold(firm.licence());
    if (ground.found()) {
      cessations.check(firm, ground, form);
    } else {
      resolved(firm, form);
    }
    return caseFiles.open(CaseKind.FIRM_DEREGISTRATION, firm.unit(), firm.licence(), firm.name(), form.by());
  }

  private void resolved(Firm firm, SubmittedForm form) {
    refuseStranger(form.by(), firm);
    rules.mustAllow(FirmAct.DISSOLVE, firm.licence());
    resolutions.check(firm, form, Law.today(clock));
    Optional<Condition> resolved = resolutions.condition(firm, form).filter(Condition::unmet);
    if (resolved.isPresent()) {
      throw new Refusal("目前不能申请注销：" + resolved.get().words() + "。");
    }
  }

  /**
   * As a firm that has resolved to end does one that ends by a merger or division, upon which it has resolved as well.
   *
   * @param origin the case that granted it
   * @param by who acts in that case
   * @return the case number
   */
  String begin(Firm firm, String origin, Staff by) {
    String number = caseFiles.open(CaseKind.FIRM_DEREGISTRATION, firm.unit(), firm.licence(), firm.name(), by);
    timeline.note(number, "因合并、分立终止，合并、分立由案件" + origin + "准予", EndingGrounds.note(EndingGround.REORGANIZED));
    processes.begin(PROCESS, number, Map.of());
    return number;
  }

  private void refuseStranger(Staff by, Firm firm) {
    Unit city = units.cityOf(firm.unit());
    if (!Applicants.own(by, firm) && !by.holds(Role.OFFICER, city.code())) {
      throw new Refusal("只有“" + firm.name() + "”本所或者" + city.name() + "的承办人可以提出注销，请由本所账号提交，或者到受理窗口办理。");
    }
  }

  @Override
  public Set<CaseKind> kinds() {
    return Set.of(CaseKind.FIRM_DEREGISTRATION);
  }

  @Override
  public void end(String caseNumber, Ground ground) {
    ledger.cancelAll(caseNumber, ground.label());
    caseFiles.close(caseNumber, ground.label());
    reviews.stop(caseNumber);
  }

  /** A branch that was ending of its own will before its firm did, whose end has been annulled, goes on ending. */
  @Override
  public String openAgain(String caseNumber, Staff by) {
    CaseFile old = caseFiles.file(caseNumber);
    Firm firm = register.firm(old.firmLicence());
    if (!ends.mustEnd(firm.licence(), caseNumber)) {
      throw new Refusal("自愿注销只能由律师事务所重新提出，不能另立新案；请告知该所。");
    }
    String number = caseFiles.open(CaseKind.FIRM_DEREGISTRATION, firm.unit(), firm.licence(), old.firmName(), by);
    ends.carryOn(firm.licence(), caseNumber, number);
    processes.begin(PROCESS, number, Map.of());
    return number;
  }

  /** One that was closed for another reason has its outcome. */
  @EventListener(condition = "#ended.process() == '" + PROCESS + "'")
  void ended(CaseProcessEnded ended) {
    CaseFile file = caseFiles.file(ended.caseNumber());
    if (file.running()) {
      boolean gone = register.firm(file.firmLicence()).state() == FirmState.DEREGISTERED;
      caseFiles.close(file.number(), gone ? grounds.ground(file.number()).outcome() : GOES_ON);
    }
  }
}
