package org.legaloversight.rectification;

import java.util.List;
import java.util.Optional;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.casework.CaseOpener;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.register.Firm;
import org.legaloversight.register.FirmRegister;
import org.springframework.stereotype.Component;

/** An officer of the firm's supervising unit, or of one above it, opens an order (律师事务所管理办法第64条、第65条). */
@Component
class OpenOrder implements CaseOpener {

  private final FirmRegister register;
  private final CaseFiles caseFiles;
  private final RectificationOrders orders;
  private final Units units;

  OpenOrder(FirmRegister register, CaseFiles caseFiles, RectificationOrders orders, Units units) {
    this.register = register;
    this.caseFiles = caseFiles;
    this.orders = orders;
    this.units = units;
  }

  @Override
  public String process() {
    return "firm-rectification";
  }

  @Override
  public String open(SubmittedForm form) {
    Firm firm = register.named(form.text("firm"));
    Desk desk = officerDesk(form.by(), firm);
    List<Finding> findings = FindingRows.read(form);
    register.hold(firm.licence()); // two officers at once must see each other's order
    refuseSecondOrder(firm, findings);
    String caseNumber = caseFiles.open(CaseKind.RECTIFICATION, firm.unit(), firm.licence(), firm.name(), form.by());
    orders.save(new RectificationOrder(caseNumber, firm.licence(), desk.holder(), form.integer("months"), findings));
    return caseNumber;
  }

  private Desk officerDesk(Staff by, Firm firm) {
    Desk desk = by.desk(Role.OFFICER).orElseThrow(() -> new Refusal("只有司法行政机关的承办人可以发起限期整改。"));
    if (!units.covers(desk.holder(), firm.unit())) {
      throw new Refusal("“" + firm.name() + "”由" + units.unit(firm.unit()).name() + "主管，不在您的管辖范围内。如发现问题，请告知该局办理。");
    }
    return desk;
  }

  private void refuseSecondOrder(Firm firm, List<Finding> findings) {
    for (RectificationOrder running : orders.findByFirmLicenceAndStateNot(firm.licence(), OrderState.CLOSED)) {
      Optional<Finding> same = findings.stream()
          .filter(finding -> running.findings().stream().anyMatch(other -> other.ground() == finding.ground())).findFirst();
      if (same.isPresent()) {
        throw new Refusal("该所因“" + same.get().ground().label() + "”已有未办结的限期整改案件" + running.caseNumber()
            + "，请在该案中办理，不要重复立案。");
      }
    }
  }
}
