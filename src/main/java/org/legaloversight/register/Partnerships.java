package org.legaloversight.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.legaloversight.Law;
import org.legaloversight.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The verbs by which a lawyer becomes a partner of the firm where he or she practises, and ceases to be one (律师事务所管理办法 28). */
@Component
@Transactional
public class Partnerships {

  private static final String SOURCE = "律师事务所管理办法第28条";

  private final LawyerRegister register;
  private final FirmRepository firms;
  private final FirmRules rules;
  private final PartnershipRules fitness;
  private final Partners partners;
  private final RegisterJournal journal;
  private final Aftermath aftermath;
  private final Clock clock;

  Partnerships(LawyerRegister register, FirmRepository firms, FirmRules rules, PartnershipRules fitness, Partners partners, RegisterJournal journal,
      Aftermath aftermath, Clock clock) {
    this.register = register;
    this.firms = firms;
    this.rules = rules;
    this.fitness = fitness;
    this.partners = partners;
    this.journal = journal;
    this.aftermath = aftermath;
    this.clock = clock;
  }

  /**
   * Three years of practice are asked for only where the register knows since when the lawyer practises; otherwise the officer answers
   * for them.
   *
   * @throws Refusal when the lawyer may be no partner, or the firm takes none
   */
  public void makePartner(String licence, String caseNumber) {
    Lawyer lawyer = register.lawyer(licence);
    mustBeFit(lawyer);
    Firm firm = partners.headOfficeOf(firms.findByLicence(lawyer.firm()).orElseThrow());
    refuseIf(firm.ending(), lawyer, "“" + firm.name() + "”" + firm.state().label());
    refuseIf(firm.kind() == FirmKind.STATE, lawyer, "国资律师事务所没有合伙人");
    refuseIf(firm.kind() == FirmKind.INDIVIDUAL && partners.count(firm) > 0, lawyer, "个人律师事务所只有设立人一人");
    record(lawyer, caseNumber, true);
    lawyer.answers(true, lawyer.responsible());
    aftermath.of(RegisterStep.of(RegisterVerb.PARTNER_MADE, caseNumber, lawyer),
        List.of(Consequence.changed(Consequence.of(lawyer), "成为“" + firm.name() + "”的合伙人", SOURCE)));
  }

  private void mustBeFit(Lawyer lawyer) {
    LocalDate today = Law.today(clock);
    lawyer.mustBeLicensed();
    refuseIf(lawyer.firm() == null, lawyer, "目前没有执业机构");
    refuseIf(lawyer.partner(), lawyer, "已是合伙人");
    fitness.partTime(lawyer).or(() -> fitness.barred(lawyer, today)).or(() -> fitness.tooYoung(lawyer, today))
        .ifPresent(bar -> refuseIf(true, lawyer, bar));
  }

  private static void refuseIf(boolean barred, Lawyer lawyer, String because) {
    if (barred) {
      throw new Refusal("律师“" + lawyer.name() + "”不能成为合伙人：" + because + "，请核对。");
    }
  }

  /**
   * The lawyer stays at the firm, as an employed one.
   *
   * @throws Refusal when the lawyer is no partner, or answers for a firm that may not lose a partner now: nobody gets around a bar on leaving
   */
  public void endPartnership(String licence, String caseNumber) {
    Lawyer lawyer = register.lawyer(licence);
    if (!lawyer.partner()) {
      throw new Refusal("律师“" + lawyer.name() + "”不是合伙人，请核对。");
    }
    List<String> bars = rules.barsToLeave(licence);
    if (!bars.isEmpty()) {
      throw new Refusal("律师“" + lawyer.name() + "”不能退出合伙：" + String.join("；", bars) + "。");
    }
    record(lawyer, caseNumber, false);
    lawyer.answers(false, lawyer.responsible());
    Firm office = firms.findByLicence(lawyer.firm()).orElseThrow();
    List<Consequence> known = new ArrayList<>(List.of(Consequence.changed(Consequence.of(lawyer), "不再是“" + office.name() + "”的合伙人", SOURCE)));
    if (lawyer.responsible()) {
      partners.missesHead(office, lawyer, "不再是合伙人", known);
    }
    partners.checkMinimum(office, known);
    aftermath.of(RegisterStep.of(RegisterVerb.PARTNER_ENDED, caseNumber, lawyer), known);
  }

  private void record(Lawyer lawyer, String caseNumber, boolean partner) {
    journal.record(RegisterChange.byCase(caseNumber, lawyer.licence(), RegisterJournal.PARTNER, !partner, partner));
  }
}
