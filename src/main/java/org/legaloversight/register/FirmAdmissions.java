package org.legaloversight.register;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.legaloversight.Law;
import org.legaloversight.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The verb by which a newly licensed firm or branch enters the register (律师法 18, 19; 律师事务所管理办法 22, 36). */
@Component
@Transactional
public class FirmAdmissions {

  private static final int LEAST_OF_STATE = 2;

  private final FirmRepository firms;
  private final FirmRegister register;
  private final LawyerRegister lawyers;
  private final Partnerships partnerships;
  private final FirmRules rules;
  private final Enrolment enrolment;
  private final RegisterNumbers numbers;
  private final RegisterJournal journal;
  private final Aftermath aftermath;
  private final Clock clock;

  FirmAdmissions(FirmRepository firms, FirmRegister register, LawyerRegister lawyers, Partnerships partnerships, FirmRules rules,
      Enrolment enrolment, RegisterNumbers numbers, RegisterJournal journal, Aftermath aftermath, Clock clock) {
    this.firms = firms;
    this.register = register;
    this.lawyers = lawyers;
    this.partnerships = partnerships;
    this.rules = rules;
    this.enrolment = enrolment;
    this.numbers = numbers;
    this.journal = journal;
    this.aftermath = aftermath;
    this.clock = clock;
  }

  /** A licence number that nobody bears yet, for a firm or branch that this unit is to supervise; see {@link RegisterNumbers#licence}. */
  public String nextLicence(String unit) {
    return numbers.licence(unit).value();
  }

  /**
   * From today the firm is on the register. Its founders leave where they are by the same verbs as anybody, and are its partners; to a
   * branch lawyers are sent, and partners among them stay partners of the firm.
   *
   * @throws Refusal when the licence or name is taken, there are too few founders, or one of them may not move or be a partner
   */
  public void license(NewFirm entering, String caseNumber) {
    String licence = entering.licence().value();
    mustBeComplete(entering);
    rules.mustBeFree(entering.name().strip(), licence);
    if (firms.findByLicence(licence).isPresent()) {
      throw new Refusal("名册中已有统一社会信用代码为“" + licence + "”的律师事务所，请核对代码。");
    }
    FirmKind kind = entering.headOffice() == null ? entering.kind() : kindOfHeadOffice(entering.headOffice());
    mustBeEnough(entering, kind);
    Lawyer head = lawyers.lawyer(entering.head());
    enrolment.enter(List.of(new EnrolledFirm(entering.licence(), entering.name().strip(), kind, entering.headOffice() == null ? null
        : new LicenceNumber(entering.headOffice()), entering.unit(), entering.address().strip(), head.name(), Law.today(clock))), List.of(), caseNumber);
    Firm firm = register.firm(licence);
    aftermath.of(RegisterStep.of(RegisterVerb.LICENSED, caseNumber, firm, List.of(licence)), List.of(Consequence.changed("“" + firm.name() + "”",
        "准予设立，自" + firm.licensedOn() + "起登记在册", "律师法第18条；律师事务所管理办法第22条、第36条")));
    bring(entering, kind, caseNumber);
    journal.record(RegisterChange.byCase(caseNumber, head.licence(), RegisterJournal.RESPONSIBLE, false, true));
    head.answers(head.partner(), true);
  }

  private static void mustBeComplete(NewFirm entering) {
    if (Objects.requireNonNullElse(entering.name(), "").isBlank() || Objects.requireNonNullElse(entering.address(), "").isBlank()) {
      throw new Refusal("请填写律师事务所的名称和住所。");
    }
    if (!entering.lawyers().contains(entering.head())) {
      throw new Refusal("负责人应当是设立人或者派驻律师之一，请核对。");
    }
  }

  private FirmKind kindOfHeadOffice(String headOffice) {
    rules.mustAllow(FirmAct.OPEN_BRANCH, headOffice);
    Firm head = register.firm(headOffice);
    if (head.headOffice() != null) {
      throw new Refusal("“" + head.name() + "”是一家分所，分所不能再设分所，请核对总所。");
    }
    return head.kind();
  }

  /** How many a branch needs depends on where it is (律师事务所管理办法 34), which is for the case to examine. */
  private static void mustBeEnough(NewFirm entering, FirmKind kind) {
    int least = kind == FirmKind.STATE ? LEAST_OF_STATE : kind.leastPartners();
    long founders = entering.lawyers().stream().distinct().count();
    if (entering.headOffice() == null && (founders < least || kind == FirmKind.INDIVIDUAL && founders > least)) {
      throw new Refusal(kind.label() + "律师事务所" + (kind == FirmKind.INDIVIDUAL ? "的设立人应为" : "的设立人应不少于") + least + "人，现有"
          + founders + "人，请核对（律师事务所管理办法第9条至第12条）。");
    }
  }

  private void bring(NewFirm entering, FirmKind kind, String caseNumber) {
    for (String lawyer : entering.lawyers().stream().distinct().toList()) {
      String firm = lawyers.lawyer(lawyer).firm();
      if (firm != null && entering.succeeded().contains(firm)) {
        lawyers.follow(lawyer, entering.licence().value(), caseNumber);
      } else {
        lawyers.join(lawyer, entering.licence().value(), caseNumber);
      }
      if (entering.headOffice() == null && kind != FirmKind.STATE) {
        partnerships.makePartner(lawyer, caseNumber);
      }
    }
  }
}
