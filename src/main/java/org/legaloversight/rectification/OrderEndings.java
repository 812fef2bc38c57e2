package org.legaloversight.rectification;

import java.util.Map;
import java.util.Set;
import org.legaloversight.casework.CaseEnding;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.casework.CaseProcesses;
import org.legaloversight.casework.Timeline;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.register.EndsCarriedOn;
import org.legaloversight.register.Firm;
import org.legaloversight.register.FirmRegister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How an order ends, or begins anew, because another decision took its ground away. */
@Component
@Transactional
class OrderEndings implements CaseEnding {

  private final RectificationOrders orders;
  private final RunningOrders running;
  private final RunningProcesses processes;
  private final CaseProcesses beginnings;
  private final CaseFiles caseFiles;
  private final FirmRegister register;
  private final EndsCarriedOn ends;
  private final TerminationResumed resumed;
  private final DeadlineLedger ledger;
  private final Timeline timeline;

  OrderEndings(RectificationOrders orders, RunningOrders running, RunningProcesses processes, CaseProcesses beginnings,
      CaseFiles caseFiles, FirmRegister register, EndsCarriedOn ends, TerminationResumed resumed, DeadlineLedger ledger, Timeline timeline) {
    this.orders = orders;
    this.running = running;
    this.processes = processes;
    this.beginnings = beginnings;
    this.caseFiles = caseFiles;
    this.register = register;
    this.ends = ends;
    this.resumed = resumed;
    this.ledger = ledger;
    this.timeline = timeline;
  }

  @Override
  public Set<CaseKind> kinds() {
    return Set.of(CaseKind.RECTIFICATION);
  }

  @Override
  public void end(String caseNumber, Ground ground) {
    RectificationOrder order = orders.order(caseNumber);
    if (order.state() == OrderState.CLOSED) {
      return; // it has its outcome; whoever is still to receive something does so
    }
    processes.mustHaveBeenReceived(caseNumber);
    order.finish(Outcome.valueOf(ground.name()));
    ledger.cancelAll(caseNumber, ground.label());
    processes.end(caseNumber);
  }

  @Override
  public String openAgain(String caseNumber, Staff by) {
    RectificationOrder closed = orders.order(caseNumber);
    Firm firm = register.firm(closed.firmLicence());
    CaseFile old = caseFiles.file(caseNumber);
    if (ends.mustEnd(firm.licence(), caseNumber)) {
      return resumed.open(old, firm, by);
    }
    running.refuseEnding(firm.licence(), "不能另立限期整改案件。");
    running.refuseSecond(by, firm.licence(), closed.findings(), null);
    String number = caseFiles.open(CaseKind.RECTIFICATION, firm.unit(), firm.licence(), old.firmName(), by);
    orders.save(new RectificationOrder(number, firm.licence(), closed.openedByUnit(), closed.months(), closed.findingsAnew()));
    timeline.note(number, "由已结案的案件" + caseNumber + "恢复办理，问题和应改正事项照原案登记", Map.of("from", caseNumber));
    timeline.note(caseNumber, "恢复办理，另立新案" + number, Map.of("to", number));
    beginnings.begin("firm-rectification", number, Map.of());
    return number;
  }
}
