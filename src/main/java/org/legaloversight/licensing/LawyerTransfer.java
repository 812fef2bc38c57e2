package org.legaloversight.licensing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.casework.FormValues;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.register.Firm;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.register.FirmRules;
import org.legaloversight.register.Lawyer;
import org.legaloversight.register.LawyerRegister;
import org.legaloversight.register.LawyerState;
import org.springframework.stereotype.Component;

/**
 * A lawyer goes to another firm (异动), or is sent to a branch and back (律师执业管理办法 20, 21; 律师事务所管理办法 37). Until the decision he
 * or she is the old firm's lawyer, from then on the new one's: never of both.
 */
@Component
class LawyerTransfer implements LicenceMatter {

  private final Applications applications;
  private final Applicants applicants;
  private final FiledApplications filed;
  private final FirmRegister register;
  private final LawyerRegister lawyers;
  private final LawyersWithoutFirm unattached;
  private final FirmRules rules;

  LawyerTransfer(Applications applications, Applicants applicants, FiledApplications filed, FirmRegister register, LawyerRegister lawyers,
      LawyersWithoutFirm unattached, FirmRules rules) {
    this.applications = applications;
    this.applicants = applicants;
    this.filed = filed;
    this.register = register;
    this.lawyers = lawyers;
    this.unattached = unattached;
    this.rules = rules;
  }

  @Override
  public String process() {
    return "lawyer-transfer";
  }

  @Override
  public CaseKind kind() {
    return CaseKind.LAWYER_TRANSFER;
  }

  @Override
  public boolean delegable() {
    return true;
  }

  @Override
  public boolean certified() {
    return true;
  }

  @Override
  public boolean collects(LicenceApplication application) {
    return true;
  }

  @Override
  public String open(SubmittedForm form) {
    Firm firm = applicants.firm(form, this);
    Lawyer lawyer = lawyers.lawyer(form.text("lawyer"));
    if (firm.licence().equals(lawyer.firm())) {
      throw new Refusal("律师“" + lawyer.name() + "”已在“" + firm.name() + "”执业，无需变更；请核对执业证号。");
    }
    return applications.open(this, form, new Sought(firm, lawyer.licence(), null, lawyer.name(), "变更执业机构（" + lawyer.name() + "）",
        formerUnit(lawyer, firm), applicants.appliedOn(form)));
  }

  /** Of one who has never practised anywhere that the register knows, the new firm's own bureau certifies. */
  private String formerUnit(Lawyer lawyer, Firm firm) {
    return unattached.lastFirm(lawyer).orElse(firm).unit();
  }

  @Override
  public List<Condition> conditions(LicenceApplication application, FormValues form) {
    Lawyer lawyer = lawyers.lawyer(application.lawyer());
    Firm firm = register.firm(application.firm());
    List<String> bars = rules.barsToMove(lawyer.licence());
    List<Condition> all = new ArrayList<>();
    all.add(LicensingRule.LICENSED.when(lawyer.state() != LawyerState.DEREGISTERED, "执业证号" + lawyer.licence(), "执业证已注销"));
    all.add(LicensingRule.FREE_TO_MOVE.when(bars.isEmpty(), "没有停止执业、停业整顿、应当终止的记载", String.join("；", bars)));
    all.add(Certificates.condition(filed, application));
    if (lawyer.leftFirmOn() != null) {
      all.add(hiredInTime(application, lawyer));
    }
    all.add(LicensingRule.LEFT_PROPERLY.forTheOfficer("解除日期" + form.date("leftOn")));
    all.add(LicensingRule.TAKEN_ON.forTheOfficer("“" + firm.name() + "”的同意接收证明"));
    all.add(LicensingRule.FIRM_OPEN.unlessEnding(firm, "，不再接收律师"));
    return all;
  }

  /** A contract signed in the seventh month does not revive the certificate. */
  private Condition hiredInTime(LicenceApplication application, Lawyer lawyer) {
    LocalDate until = unattached.lastDay(lawyer);
    return LicensingRule.HIRED_IN_TIME.when(!application.appliedOn().isAfter(until), "自" + lawyer.leftFirmOn() + "起无执业机构，六个月至" + until + "届满",
        "自" + lawyer.leftFirmOn() + "起无执业机构，至" + until + "已满六个月，应当注销执业证，可以重新申请律师执业");
  }

  @Override
  public String granting(LicenceApplication application, FormValues form) {
    Lawyer lawyer = lawyers.lawyer(application.lawyer());
    return "准予" + ApplicationWords.named(lawyer) + "变更执业机构，自本决定作出之日起在" + register.firm(application.firm()).name() + "执业";
  }

  @Override
  public void carryOut(LicenceApplication application, FormValues form) {
    lawyers.join(application.lawyer(), application.firm(), application.caseNumber());
  }
}
