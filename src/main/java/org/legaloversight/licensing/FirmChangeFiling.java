package org.legaloversight.licensing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.casework.FormValues;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.register.Firm;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.register.Lawyer;
import org.legaloversight.register.LawyerRegister;
import org.legaloversight.register.Partnerships;
import org.springframework.stereotype.Component;

/**
 * A firm has moved, or a partner has joined or left: filed through the city with the province within fifteen days after it (律师法 21,
 * 律师事务所管理办法 26, 27, 28). It asks for no permission, so what is filed is always taken, late as well, and the day of filing counts.
 */
@Component
class FirmChangeFiling implements LicenceMatter {

  static final String PROCESS = "firm-change-filing";

  /** 变更备案，律师法第21条第2款. */
  private static final String FILING = "T18";

  private final Applications applications;
  private final Applicants applicants;
  private final Resolutions resolutions;
  private final FilingConditions conditions;
  private final FirmRegister register;
  private final LawyerRegister lawyers;
  private final Relocation relocation;
  private final Partnerships partnerships;
  private final DeadlineLedger ledger;

  FirmChangeFiling(Applications applications, Applicants applicants, Resolutions resolutions, FilingConditions conditions, FirmRegister register,
      LawyerRegister lawyers, Relocation relocation, Partnerships partnerships, DeadlineLedger ledger) {
    this.applications = applications;
    this.applicants = applicants;
    this.resolutions = resolutions;
    this.conditions = conditions;
    this.register = register;
    this.lawyers = lawyers;
    this.relocation = relocation;
    this.partnerships = partnerships;
    this.ledger = ledger;
  }

  @Override
  public String process() {
    return PROCESS;
  }

  @Override
  public CaseKind kind() {
    return CaseKind.FIRM_CHANGE_FILING;
  }

  @Override
  public boolean delegable() {
    return true;
  }

  @Override
  public Set<String> variants(FormValues filed) {
    return Set.of(filed.text("what"));
  }

  @Override
  public boolean contradictsItself(String scope, String other) {
    return scope.equals(other);
  }

  /** No certificate is issued in this process; what the licence tells of it is entered on its copy. */
  @Override
  public boolean issues(LicenceApplication application) {
    return false;
  }

  @Override
  public Optional<String> within(LicenceApplication application) {
    return Optional.of(FILING);
  }

  @Override
  public String open(SubmittedForm form) {
    Firm firm = applicants.headOffice(form, this);
    LocalDate filedOn = applicants.appliedOn(form);
    LocalDate changedOn = Relocation.changedOn(form, filedOn, "律师法第21条第2款");
    resolutions.check(firm, form, changedOn);
    String caseNumber = applications.file(this, form, sought(firm, form, filedOn));
    ledger.start(caseNumber, FILING, firm.name(), changedOn, "变更之日");
    ledger.meet(caseNumber, FILING, filedOn, "报送备案");
    return caseNumber;
  }

  private Sought sought(Firm firm, SubmittedForm form, LocalDate filedOn) {
    FiledChange what = form.choice("what", FiledChange.class);
    if (what == FiledChange.ADDRESS) {
      return new Sought(firm, null, null, firm.name(), what.label() + "备案（" + form.text("address") + "）", relocation.otherCounty(firm, form), filedOn,
          what.name());
    }
    Lawyer partner = lawyers.lawyer(form.text("partner"));
    return new Sought(firm, null, null, firm.name(), what.label() + "备案（" + partner.name() + "）", null, filedOn, what + " " + partner.licence());
  }

  @Override
  public List<Condition> conditions(LicenceApplication application, FormValues filed) {
    return conditions.of(application, register.firm(application.firm()), filed);
  }

  /** What is recorded, in the words of the receipt. */
  @Override
  public String granting(LicenceApplication application, FormValues filed) {
    if (filed.choice("what", FiledChange.class) == FiledChange.ADDRESS) {
      return relocation.words(filed);
    }
    Lawyer partner = lawyers.lawyer(filed.text("partner"));
    return ApplicationWords.named(partner)
        + (filed.choice("what", FiledChange.class) == FiledChange.PARTNER_JOINS ? "成为合伙人" : "不再担任合伙人");
  }

  @Override
  public void carryOut(LicenceApplication application, FormValues filed) {
    switch (filed.choice("what", FiledChange.class)) {
      case ADDRESS -> relocation.carryOut(application.firm(), application, filed);
      case PARTNER_JOINS -> partnerships.makePartner(filed.text("partner"), application.caseNumber());
      case PARTNER_LEAVES -> leave(lawyers.lawyer(filed.text("partner")), application);
    }
  }

  /** Whom a transfer or a penalty made no partner is none on the register already, and is filed all the same (律师事务所管理办法 28, 57). */
  private void leave(Lawyer lawyer, LicenceApplication application) {
    if (lawyer.partner() && conditions.at(lawyer, application.firm())) {
      partnerships.endPartnership(lawyer.licence(), application.caseNumber());
    }
  }
}
