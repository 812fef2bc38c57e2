package org.legaloversight.licensing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.casework.FormValues;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.register.Firm;
import org.legaloversight.register.FirmChanges;
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
  static final String FILING = "T18";

  private final Applications applications;
  private final Applicants applicants;
  private final Resolutions resolutions;
  private final FilingConditions conditions;
  private final FirmRegister register;
  private final LawyerRegister lawyers;
  private final FirmChanges changes;
  private final Partnerships partnerships;
  private final CaseFiles caseFiles;
  private final DeadlineLedger ledger;
  private final Units units;

  FirmChangeFiling(Applications applications, Applicants applicants, Resolutions resolutions, FilingConditions conditions, FirmRegister register,
      LawyerRegister lawyers, FirmChanges changes, Partnerships partnerships, CaseFiles caseFiles, DeadlineLedger ledger, Units units) {
    this.applications = applications;
    this.applicants = applicants;
    this.resolutions = resolutions;
    this.conditions = conditions;
    this.register = register;
    this.lawyers = lawyers;
    this.changes = changes;
    this.partnerships = partnerships;
    this.caseFiles = caseFiles;
    this.ledger = ledger;
    this.units = units;
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
  public String open(SubmittedForm form) {
    Firm firm = applicants.firm(form, this);
    if (firm.headOffice() != null) {
      throw new Refusal("“" + firm.name() + "”是分所，请按分所变更办理；总所的变更请选择总所。");
    }
    LocalDate changedOn = form.date("changedOn");
    LocalDate filedOn = applicants.appliedOn(form);
    if (changedOn.isAfter(filedOn)) {
      throw new Refusal("“" + form.label("changedOn") + "”" + changedOn + "晚于报送备案的日期" + filedOn + "：备案在变更之后办理，请在变更之日起十五日内报送（律师法第21条第2款）。");
    }
    resolutions.check(firm, form, changedOn);
    String caseNumber = applications.file(this, form, sought(firm, form, filedOn));
    ledger.start(caseNumber, FILING, firm.name(), changedOn, "变更之日");
    ledger.meet(caseNumber, FILING, filedOn, "报送备案");
    return caseNumber;
  }

  private Sought sought(Firm firm, SubmittedForm form, LocalDate filedOn) {
    FiledChange what = form.choice("what", FiledChange.class);
    if (what == FiledChange.ADDRESS) {
      String county = county(firm, form);
      return new Sought(firm, null, null, firm.name(), what.label() + "备案（" + form.text("address") + "）", moves(firm, county) ? county : null, filedOn,
          what.name());
    }
    Lawyer partner = lawyers.lawyer(form.text("partner"));
    return new Sought(firm, null, null, firm.name(), what.label() + "备案（" + partner.name() + "）", null, filedOn, what + " " + partner.licence());
  }

  /** @throws Refusal for another province, and where the firm is there already */
  private String county(Firm firm, SubmittedForm form) {
    String county = form.text("county");
    if (county.equals(CountyOptions.ELSEWHERE)) {
      throw new Refusal("迁往外省、自治区、直辖市的，不能办理住所变更备案：应当注销原律师事务所，再在迁入地申请设立新的律师事务所（律师事务所管理办法第27条第2款）。");
    }
    units.unit(county);
    if (firm.address().equals(form.text("address")) && !moves(firm, county)) {
      throw new Refusal("“" + firm.name() + "”的住所已是“" + firm.address() + "”，无需变更；请核对新住所。");
    }
    return county;
  }

  /** A firm that a city or the province supervises directly stays with it as long as it is in its region. */
  private boolean moves(Firm firm, String county) {
    return !units.covers(firm.unit(), county);
  }

  @Override
  public List<Condition> conditions(LicenceApplication application, FormValues filed) {
    return conditions.of(application, register.firm(application.firm()), filed);
  }

  /** What is recorded, in the words of the receipt. */
  @Override
  public String granting(LicenceApplication application, FormValues filed) {
    if (filed.choice("what", FiledChange.class) == FiledChange.ADDRESS) {
      return "住所变更为" + filed.text("address") + "（" + units.unit(filed.text("county")).region() + "）";
    }
    Lawyer partner = lawyers.lawyer(filed.text("partner"));
    return "律师" + partner.name() + "（执业证号" + partner.licence() + "）"
        + (filed.choice("what", FiledChange.class) == FiledChange.PARTNER_JOINS ? "成为合伙人" : "不再担任合伙人");
  }

  @Override
  public void carryOut(LicenceApplication application, FormValues filed) {
    switch (filed.choice("what", FiledChange.class)) {
      case ADDRESS -> relocate(application, filed);
      case PARTNER_JOINS -> partnerships.makePartner(filed.text("partner"), application.caseNumber());
      case PARTNER_LEAVES -> leave(lawyers.lawyer(filed.text("partner")), application);
    }
  }

  /** Then the case is the new county's, and concerns the former one, which has the file. */
  private void relocate(LicenceApplication application, FormValues filed) {
    Firm firm = register.firm(application.firm());
    String former = firm.unit();
    if (!firm.address().equals(filed.text("address"))) {
      changes.changeAddress(firm.licence(), filed.text("address"), application.caseNumber());
    }
    if (moves(firm, filed.text("county"))) {
      register.move(firm.licence(), filed.text("county"), "住所变更备案" + application.caseNumber());
      caseFiles.concern(application.caseNumber(), former);
    }
  }

  /** Whom a transfer or a penalty made no partner is none on the register already, and is filed all the same (律师事务所管理办法 28, 57). */
  private void leave(Lawyer lawyer, LicenceApplication application) {
    if (lawyer.partner() && conditions.at(lawyer, application.firm())) {
      partnerships.endPartnership(lawyer.licence(), application.caseNumber());
    }
  }
}
