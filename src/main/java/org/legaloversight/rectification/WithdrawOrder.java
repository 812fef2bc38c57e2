package org.legaloversight.rectification;

import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseNumber;
import org.legaloversight.casework.CaseScope;
import org.legaloversight.casework.CaseOpener;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.jurisdiction.Units;
import org.springframework.stereotype.Component;

/** The head of the unit that issued an order, or opened it from above, withdraws it. */
@Component
class WithdrawOrder implements CaseOpener {

  private final RectificationOrders orders;
  private final CaseFiles caseFiles;
  private final CaseScope scope;
  private final Units units;

  WithdrawOrder(RectificationOrders orders, CaseFiles caseFiles, CaseScope scope, Units units) {
    this.orders = orders;
    this.caseFiles = caseFiles;
    this.scope = scope;
    this.units = units;
  }

  @Override
  public String process() {
    return "firm-rectification-withdrawal";
  }

  @Override
  public String open(SubmittedForm form) {
    RectificationOrder order = orders.order(CaseNumber.typed(form.text("caseNumber")));
    scope.refuseRecused(form.by(), order.caseNumber());
    CaseFile file = caseFiles.file(order.caseNumber());
    if (!order.withdrawableBy(form.by(), file)) {
      throw new Refusal("只有制发机关（" + units.unit(file.unit()).name() + "）的负责人可以撤回本案的整改通知书。");
    }
    order.checkWithdrawable();
    return order.caseNumber();
  }
}
