package org.legaloversight.rectification;

import java.util.Comparator;
import java.util.List;
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
  private final RunningOrders running;
  private final Units units;

  OpenOrder(FirmRegister register, CaseFiles caseFiles, RectificationOrders orders, RunningOrders running,
      Units units) {
    this.register = register;
    this.caseFiles = caseFiles;
    this.orders = orders;
    this.running = running;
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
    running.refuseEnding(firm.licence(), "不再责令限期整改；发现的问题请在终止案件中一并处理。");
    running.refuseSecond(form.by(), firm.licence(), findings, null);
    String caseNumber = caseFiles.open(CaseKind.RECTIFICATION, firm.unit(), firm.licence(), firm.name(), form.by());
    orders.save(new RectificationOrder(caseNumber, firm.licence(), desk.holder(), form.integer("months"), findings));
    return caseNumber;
  }

  private Desk officerDesk(Staff by, Firm firm) {
    List<Desk> desks = by.desks().stream().filter(desk -> desk.role() == Role.OFFICER).toList();
    if (desks.isEmpty()) {
      throw new Refusal("只有司法行政机关的承办人可以发起限期整改，请联系主管机关的承办人办理。");
    }
    return desks.stream().filter(desk -> units.covers(desk.holder(), firm.unit())).min(Comparator.comparing(Desk::holder))
        .orElseThrow(() -> new Refusal("“" + firm.name() + "”由" + units.unit(firm.unit()).name()
            + "主管，不在您的管辖范围内。如发现问题，请告知该局办理。"));
  }
}
