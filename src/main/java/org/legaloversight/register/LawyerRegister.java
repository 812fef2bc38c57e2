package org.legaloversight.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.legaloversight.Law;
import org.legaloversight.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The verbs that change one lawyer. As those of {@link FirmRegister} they join the caller's transaction and refuse the wrong moment. */
@Component
@Transactional
public class LawyerRegister {

  /** In months: from here on a suspension of practice ends a partnership and bars from one for three years after it (律师法 53). */
  private static final int ENDS_PARTNERSHIP = 6;
  private static final int LONGEST = 12;
  private static final int BAR_YEARS = 3;
  private static final String PARTNERS = "律师法第53条；律师事务所管理办法第28条、第57条";
  private static final String MOVE = "律师执业管理办法第20条";

  private final LawyerRepository lawyers;
  private final FirmRepository firms;
  private final FirmRules rules;
  private final Partners partners;
  private final RegisterJournal journal;
  private final Aftermath aftermath;
  private final Clock clock;

  LawyerRegister(LawyerRepository lawyers, FirmRepository firms, FirmRules rules, Partners partners, RegisterJournal journal,
      Aftermath aftermath, Clock clock) {
    this.lawyers = lawyers;
    this.firms = firms;
    this.rules = rules;
    this.partners = partners;
    this.journal = journal;
    this.aftermath = aftermath;
    this.clock = clock;
  }

  /** @throws Refusal when there is no such lawyer */
  @Transactional(readOnly = true)
  public Lawyer lawyer(String licence) {
    return lawyers.findByLicence(licence).orElseThrow(() -> new Refusal("名册中没有执业证号为“" + licence + "”的律师，请核对证号。"));
  }

  /** Who is licensed and without a firm, the longest first. */
  @Transactional(readOnly = true)
  public List<Lawyer> withoutFirm() {
    return lawyers.findByStateOrderByLeftFirmOnAscLicenceAsc(LawyerState.UNATTACHED);
  }

  /** Who practises at the firm or at one of its branches. */
  @Transactional(readOnly = true)
  public List<Lawyer> at(Firm firm) {
    return lawyers.findByFirmInOrderByLicence(partners.offices(firm));
  }

  /**
   * Suspends a lawyer's practice by a penalty (停止执业, 律师法 47 to 49). Six months and more end a partnership at once, and for
   * three years after the penalty there is no other (T23).
   *
   * @param effective the day the decision takes effect, in Asia/Shanghai; it ends on the same-numbered day
   * @param months 1 to 12
   */
  public void suspendPractice(String licence, String caseNumber, LocalDate effective, int months) {
    Lawyer lawyer = lawyer(licence);
    lawyer.mustBeLicensed();
    if (months < 1 || months > LONGEST) {
      throw new Refusal("停止执业的期限应为1至" + LONGEST + "个月（律师法第47条至第49条），请核对处罚决定书。");
    }
    if (lawyer.suspendedOn(effective)) {
      throw new Refusal("律师“" + lawyer.name() + "”已停止执业至" + lawyer.suspendedUntil() + "，不能重复登记。");
    }
    LocalDate until = effective.plusMonths(months);
    record(caseNumber, licence, RegisterJournal.PRACTICE, lawyer.suspendedUntil(), until);
    lawyer.suspend(until);
    List<Consequence> known = new ArrayList<>(List.of(Consequence.blocked("律师“" + lawyer.name() + "”",
        "停止执业至" + until + "，期满前不得执业、不得变更执业机构", "律师法第47条至第49条；律师执业管理办法第21条")));
    if (months >= ENDS_PARTNERSHIP) {
      barFromPartnership(lawyer, caseNumber, until.plusYears(BAR_YEARS), known);
    }
    aftermath.of(RegisterStep.of(RegisterVerb.PRACTICE_SUSPENDED, caseNumber, lawyer), known);
  }

  private void barFromPartnership(Lawyer lawyer, String caseNumber, LocalDate barredUntil, List<Consequence> known) {
    record(caseNumber, lawyer.licence(), RegisterJournal.PARTNER_BAR, lawyer.partnerBarredUntil(), barredUntil);
    if (!lawyer.partner()) {
      lawyer.losePartnership(barredUntil);
      known.add(Consequence.blocked("律师“" + lawyer.name() + "”", "至" + barredUntil + "止不得担任合伙人", PARTNERS));
      return;
    }
    record(caseNumber, lawyer.licence(), RegisterJournal.PARTNER, true, false);
    lawyer.losePartnership(barredUntil);
    known.add(Consequence.changed("律师“" + lawyer.name() + "”的合伙人身份", "自决定生效之日终止，至" + barredUntil + "止不得担任合伙人", PARTNERS));
    Firm firm = firms.findByLicence(lawyer.firm()).orElseThrow();
    if (lawyer.responsible()) {
      partners.missesHead(firm, lawyer, "不再是合伙人", known);
    }
    partners.checkMinimum(firm, known);
  }

  /**
   * The suspension of practice has ended. A partnership that it ended does not come back, and the bar runs on.
   *
   * @throws Refusal when none was running, or its last day is not over
   */
  public void resumePractice(String licence, String caseNumber) {
    Lawyer lawyer = lawyer(licence);
    lawyer.mustBeLicensed();
    if (lawyer.suspendedUntil() == null) {
      throw new Refusal("律师“" + lawyer.name() + "”没有停止执业，无需恢复。");
    }
    if (lawyer.suspendedOn(Law.today(clock))) {
      throw new Refusal("律师“" + lawyer.name() + "”停止执业至" + lawyer.suspendedUntil() + "，期满后才能恢复。");
    }
    record(caseNumber, licence, RegisterJournal.PRACTICE, lawyer.suspendedUntil(), null);
    lawyer.suspend(null);
    aftermath.of(RegisterStep.of(RegisterVerb.PRACTICE_RESUMED, caseNumber, lawyer), List.of(Consequence.changed("律师“" + lawyer.name() + "”",
        "恢复执业；因处罚终止的合伙人身份不随之恢复", "律师和律师事务所执业证书管理办法；律师法第53条")));
  }

  /**
   * A lawyer comes to a firm, from another one or from none, as an employed lawyer; a partner sent to another office of the same firm stays
   * one (律师执业管理办法 20, 律师事务所管理办法 37).
   *
   * @throws Refusal when the lawyer is there already, may not move, or the firm takes nobody any more
   */
  public void join(String licence, String firmLicence, String caseNumber) {
    Lawyer lawyer = lawyer(licence);
    Firm firm = taking(firmLicence, lawyer);
    if (lawyer.firm() == null) {
      record(caseNumber, licence, RegisterJournal.FIRM, null, firmLicence);
      record(caseNumber, licence, RegisterJournal.LEFT, lawyer.leftFirmOn(), null);
      lawyer.join(firmLicence);
      aftermath.of(RegisterStep.of(RegisterVerb.JOINED, caseNumber, lawyer), List.of(Consequence.changed(Consequence.of(lawyer),
          "到“" + firm.name() + "”执业", MOVE)));
    } else {
      transfer(lawyer, firm, caseNumber, true);
    }
  }

  /**
   * As {@link #join}, out of a firm that ends with it: nobody has to find another head or other partners there (律师事务所管理办法 30).
   *
   * @throws Refusal as {@link #join}
   */
  public void follow(String licence, String firmLicence, String caseNumber) {
    Lawyer lawyer = lawyer(licence);
    transfer(lawyer, taking(firmLicence, lawyer), caseNumber, false);
  }

  private Firm taking(String firmLicence, Lawyer lawyer) {
    Firm firm = firms.findByLicence(firmLicence).orElseThrow(() -> new Refusal("名册中没有该律师事务所，请核对统一社会信用代码。"));
    List<String> bars = rules.barsToMove(lawyer.licence());
    boolean there = firm.licence().equals(lawyer.firm());
    if (there || !bars.isEmpty() || firm.ending()) {
      throw new Refusal("律师“" + lawyer.name() + "”不能到“" + firm.name() + "”执业：" + (there ? "已在该所执业"
          : bars.isEmpty() ? "该所" + firm.state().label() : String.join("；", bars)) + "。");
    }
    return firm;
  }

  /** @param leftGoesOn whether the firm that is left needs a head and partners from now on as well */
  private void transfer(Lawyer lawyer, Firm firm, String caseNumber, boolean leftGoesOn) {
    Firm left = firms.findByLicence(lawyer.firm()).orElseThrow();
    boolean staysPartner = lawyer.partner() && partners.headOfficeOf(left).licence().equals(partners.headOfficeOf(firm).licence());
    boolean lost = lawyer.partner() && !staysPartner;
    boolean responsible = lawyer.responsible();
    partners.recordLeaving(lawyer, staysPartner, caseNumber, firm.licence());
    lawyer.join(firm.licence());
    lawyer.answers(staysPartner, false);
    List<Consequence> known = new ArrayList<>(List.of(Consequence.changed(Consequence.of(lawyer),
        "由“" + left.name() + "”变更到“" + firm.name() + "”执业", MOVE)));
    if (responsible && leftGoesOn) {
      partners.missesHead(left, lawyer, "已离开本所", known);
    }
    if (lost && leftGoesOn) {
      partners.checkMinimum(left, known);
    }
    aftermath.of(new RegisterStep(RegisterVerb.TRANSFERRED, caseNumber, lawyer.licence(), lawyer.name(), List.of(left.licence(), firm.licence()),
        List.of(lawyer.licence()), false), known);
  }

  private void record(String caseNumber, String licence, String what, Object before, Object after) {
    journal.record(RegisterChange.byCase(caseNumber, licence, what, before, after));
  }
}
