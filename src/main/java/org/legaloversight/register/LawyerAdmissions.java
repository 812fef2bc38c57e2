package org.legaloversight.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.legaloversight.Law;
import org.legaloversight.Refusal;
import org.legaloversight.jurisdiction.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The verbs by which somebody becomes a lawyer on the register and ceases to be one. */
@Component
@Transactional
public class LawyerAdmissions {

  private static final String ADMISSION = "律师法第6条；律师执业管理办法第15条";
  private static final String END = "律师执业管理办法第23条";

  private final LawyerRegister lawyers;
  private final FirmRegister firms;
  private final Enrolment enrolment;
  private final RegisterNumbers numbers;
  private final Partners partners;
  private final RegisterJournal journal;
  private final Aftermath aftermath;
  private final Units units;
  private final Clock clock;

  LawyerAdmissions(LawyerRegister lawyers, FirmRegister firms, Enrolment enrolment, RegisterNumbers numbers, Partners partners,
      RegisterJournal journal, Aftermath aftermath, Units units, Clock clock) {
    this.lawyers = lawyers;
    this.firms = firms;
    this.enrolment = enrolment;
    this.numbers = numbers;
    this.partners = partners;
    this.journal = journal;
    this.aftermath = aftermath;
    this.units = units;
    this.clock = clock;
  }

  /**
   * Somebody newly licensed joins the register, practising from today in Asia/Shanghai.
   *
   * @return the number of the practising certificate, 17 digits
   * @throws Refusal when the firm is not on the register, or must end: no text says that a suspension of business bars it too
   */
  public String admit(NewLawyer person, String caseNumber) {
    Firm firm = firms.firm(person.firm());
    LocalDate today = Law.today(clock);
    if (person.name() == null || person.name().isBlank()) {
      throw new Refusal("请填写律师姓名。");
    }
    if (firm.ending()) {
      throw new Refusal("“" + firm.name() + "”" + firm.state().label() + "，不能接收新的律师，请另行选择执业机构。");
    }
    String number = numbers.certificate(units.cityOf(firm.unit()).code(), person.partTime(), person.sex()).value();
    enrolment.enter(List.of(), List.of(new EnrolledLawyer(number, person.name().strip(), new LicenceNumber(firm.licence()), null, false, false,
        person.partTime(), today, null, null)), caseNumber);
    record(caseNumber, number, RegisterJournal.PRACTICE_STATE, null, LawyerState.PRACTISING);
    Lawyer lawyer = lawyers.lawyer(number);
    aftermath.of(RegisterStep.of(RegisterVerb.ADMITTED, caseNumber, lawyer), List.of(Consequence.changed(Consequence.of(lawyer),
        "自" + today + "起在“" + firm.name() + "”执业", ADMISSION)));
    return number;
  }

  /**
   * The certificate is cancelled (注销律师执业证书); its number stays on the register. Whether a running investigation bars it is for the case
   * that decides.
   *
   * @param on from this day, in Asia/Shanghai
   * @throws Refusal when it is cancelled already
   */
  public void deregister(String licence, String caseNumber, LocalDate on) {
    Lawyer lawyer = lawyers.lawyer(licence);
    lawyer.mustBeLicensed();
    boolean partner = lawyer.partner();
    boolean responsible = lawyer.responsible();
    Firm left = lawyer.firm() == null ? null : firms.firm(lawyer.firm());
    record(caseNumber, licence, RegisterJournal.PRACTICE_STATE, lawyer.state(), LawyerState.DEREGISTERED);
    if (left != null) {
      partners.recordLeaving(lawyer, false, caseNumber, null);
    }
    lawyer.deregister(on);
    List<Consequence> known = new ArrayList<>(List.of(Consequence.changed(Consequence.of(lawyer), "自" + on + "起执业证注销，不得再以律师名义执业", END)));
    if (responsible) {
      partners.missesHead(left, lawyer, "的执业证已注销", known);
    }
    if (partner) {
      partners.checkMinimum(left, known);
    }
    aftermath.of(new RegisterStep(RegisterVerb.LICENCE_ENDED, caseNumber, licence, lawyer.name(), left == null ? List.of()
        : List.of(left.licence()), List.of(licence), false), known);
  }

  private void record(String caseNumber, String licence, String what, Object before, Object after) {
    journal.record(RegisterChange.byCase(caseNumber, licence, what, before, after));
  }
}
