package org.legaloversight.rectification;

import java.util.List;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseScope;
import org.legaloversight.casework.FormOptions;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Staff;
import org.springframework.stereotype.Component;

/** The orders that the person who opens the form may withdraw. */
@Component
class WithdrawableOrders implements FormOptions {

  private final RectificationOrders orders;
  private final CaseFiles caseFiles;
  private final CaseScope scope;
  private final CurrentStaff staff;

  WithdrawableOrders(RectificationOrders orders, CaseFiles caseFiles, CaseScope scope, CurrentStaff staff) {
    this.orders = orders;
    this.caseFiles = caseFiles;
    this.scope = scope;
    this.staff = staff;
  }

  @Override
  public String key() {
    return "orderOptions";
  }

  @Override
  public List<Option> options() {
    Staff head = staff.require();
    return orders.findByStateIn(OrderState.WITHDRAWABLE).stream().map(order -> new Choice(order, caseFiles.file(order.caseNumber())))
        .filter(choice -> choice.order.withdrawableBy(head, choice.file) && !scope.recused(head, choice.file.number()))
        .map(choice -> new Option(choice.file.number() + "　" + choice.file.firmName(), choice.file.number())).toList();
  }

  private record Choice(RectificationOrder order, CaseFile file) {}
}
