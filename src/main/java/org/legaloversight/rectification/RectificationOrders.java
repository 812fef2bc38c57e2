package org.legaloversight.rectification;

import java.util.Collection;
import java.util.List;
import org.legaloversight.Refusal;
import org.springframework.data.jpa.repository.JpaRepository;

interface RectificationOrders extends JpaRepository<RectificationOrder, String> {

  List<RectificationOrder> findByFirmLicenceAndStateNot(String firmLicence, OrderState state);

  List<RectificationOrder> findByStateIn(Collection<OrderState> states);

  /** @throws Refusal when there is no order of that number */
  default RectificationOrder order(String caseNumber) {
    return findById(caseNumber).orElseThrow(() -> new Refusal("没有案号为“" + caseNumber + "”的限期整改案件，请核对案号。"));
  }
}
