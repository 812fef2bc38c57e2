package org.legaloversight.termination;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.legaloversight.casework.RecordedEvent;

/** What a firm that must end has left undone, so that the city acts in its place (律师事务所管理办法第32条第4款). */
enum Neglect {
  NOTICE("拒不公告"),
  LIQUIDATION("拒不清算"),
  FILING("逾期未报送");

  private static final String LIQUIDATION_TASK = "userTask_reportLiquidation";

  /** What the templates call it. */
  private final String name;

  Neglect(String name) {
    this.name = name;
  }

  /** Of a firm that has not filed. Only a firm that has published its notice comes to report on its liquidation. */
  static Neglect of(FirmEnding ending, List<RecordedEvent> events) {
    if (ending.liquidatedOn() != null) {
      return FILING;
    }
    return events.stream().anyMatch(event -> LIQUIDATION_TASK.equals(event.task())) ? LIQUIDATION : NOTICE;
  }

  /** Which of them it is, for a document; none of them if {@code which} is null. */
  static Map<String, Boolean> flags(Neglect which) {
    return Arrays.stream(values()).collect(Collectors.toMap(each -> each.name, each -> each == which));
  }
}
