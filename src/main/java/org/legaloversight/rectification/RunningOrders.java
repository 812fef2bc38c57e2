package org.legaloversight.rectification;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseScope;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.register.Firm;
import org.legaloversight.register.FirmRegister;
import org.legaloversight.register.FirmState;
import org.springframework.stereotype.Component;

/** What already runs against a firm, and what therefore may not begin again. */
@Component
class RunningOrders {

  private final RectificationOrders orders;
  private final FirmRegister register;
  private final CaseScope scope;

  RunningOrders(RectificationOrders orders, FirmRegister register, CaseScope scope) {
    this.orders = orders;
    this.register = register;
    this.scope = scope;
  }

  /**
   * Makes other officers' orders against the firm wait until the transaction ends: two at once must see each other.
   *
   * @param by who makes the findings
   * @param own number of the order that the findings belong to; null for one not opened yet
   * @throws Refusal when another order runs on one of the grounds; it names that order only to who has not withdrawn from it
   */
  void refuseSecond(Staff by, String firmLicence, List<Finding> findings, String own) {
    register.hold(firmLicence);
    Set<Ground> grounds = findings.stream().map(Finding::ground).collect(Collectors.toSet());
    orders.findByFirmLicenceAndStateNot(firmLicence, OrderState.CLOSED).stream()
        .filter(running -> !Objects.equals(running.caseNumber(), own))
        .forEach(running -> running.findings().stream().map(Finding::ground).filter(grounds::contains).findFirst().ifPresent(ground -> {
          String known = "该所因“" + ground.label() + "”已有未办结的限期整改案件";
          throw new Refusal(scope.recused(by, running.caseNumber()) ? known + "，由其他人员办理，不要重复立案；发现的新情况请告知本单位负责人。"
              : known + running.caseNumber() + "，请在该案中办理，不要重复立案。");
        }));
  }

  /** A firm ends once: of two orders only one may lead there. */
  void refuseEnding(String firmLicence, String instead) {
    Firm firm = register.firm(firmLicence);
    if (firm.state() == FirmState.TERMINATING || firm.state() == FirmState.DEREGISTERED) {
      throw new Refusal("“" + firm.name() + "”" + firm.state().label() + "，" + instead);
    }
  }
}
