package org.legaloversight.licensing;

import java.time.LocalDate;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.FormValues;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.register.Firm;
import org.legaloversight.register.FirmChanges;
import org.legaloversight.register.FirmRegister;
import org.springframework.stereotype.Component;

/** A firm or branch that has moved, maybe into another county, which supervises it from then on (律师事务所管理办法 26, 27, 38, 64). */
@Component
class Relocation {

  private final FirmRegister register;
  private final FirmChanges changes;
  private final CaseFiles caseFiles;
  private final Units units;

  Relocation(FirmRegister register, FirmChanges changes, CaseFiles caseFiles, Units units) {
    this.register = register;
    this.changes = changes;
    this.caseFiles = caseFiles;
    this.units = units;
  }

  /**
   * The day of the change.
   *
   * @param article that sets the fifteen days
   * @throws Refusal when it comes after the filing
   */
  static LocalDate changedOn(SubmittedForm form, LocalDate filedOn, String article) {
    LocalDate changedOn = form.date("changedOn");
    if (changedOn.isAfter(filedOn)) {
      throw new Refusal("“" + form.label("changedOn") + "”" + changedOn + "晚于报送备案的日期" + filedOn + "：备案在变更之后办理，请在变更之日起十五日内报送（"
          + article + "）。");
    }
    return changedOn;
  }

  /**
   * Code of the county it comes under, if it is another one; null where it stays.
   *
   * @throws Refusal for another province, and where it is there already
   */
  String otherCounty(Firm firm, SubmittedForm form) {
    String county = form.text("county");
    if (county.equals(CountyOptions.ELSEWHERE)) {
      String what = firm.headOffice() == null ? "律师事务所" : "分所";
      throw new Refusal("迁往外省、自治区、直辖市的，不能办理住所变更备案：应当注销原" + what + "，再在迁入地申请设立新的" + what + "（律师事务所管理办法第27条第2款）。");
    }
    units.unit(county);
    if (firm.address().equals(form.text("address")) && !moves(firm, county)) {
      throw new Refusal("“" + firm.name() + "”的住所已是“" + firm.address() + "”，无需变更；请核对新住所。");
    }
    return moves(firm, county) ? county : null;
  }

  /** A firm that a city or the province supervises directly stays with it as long as it is in its region. */
  private boolean moves(Firm firm, String county) {
    return !units.covers(firm.unit(), county);
  }

  /** What is recorded, in the words of the receipt. */
  String words(FormValues filed) {
    return "住所变更为" + filed.text("address") + "（" + units.unit(filed.text("county")).region() + "）";
  }

  /** From now on the case is the new county's, and concerns the former one, which has the file. */
  void carryOut(String licence, LicenceApplication application, FormValues filed) {
    Firm firm = register.firm(licence);
    String former = firm.unit();
    if (!firm.address().equals(filed.text("address"))) {
      changes.changeAddress(licence, filed.text("address"), application.caseNumber());
    }
    if (moves(firm, filed.text("county"))) {
      register.move(licence, filed.text("county"), "住所变更备案" + application.caseNumber());
      caseFiles.concern(application.caseNumber(), former);
    }
  }
}
