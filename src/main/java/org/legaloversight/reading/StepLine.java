package org.legaloversight.reading;

import org.legaloversight.deadline.ChineseDate;
import org.legaloversight.engine.OpenStep;

/**
 * Something that waits for somebody, worded.
 *
 * @param element id in the diagram
 * @param desk such as 芙蓉区司法局承办人
 * @param claimed such as 王晓岚已认领; empty where the reader is not told
 * @param due empty where there is no deadline
 */
record StepLine(String element, String name, String desk, String claimed, String since, String due) {

  static StepLine of(OpenStep step, boolean inside) {
    String claimed = step.claimedBy().isEmpty() ? "待认领" : step.claimedBy() + "办理";
    return new StepLine(step.element(), step.name(), String.join("、", step.deskNames()), inside ? claimed : "",
        ChineseDate.minute(step.since()), step.due() == null ? "" : ChineseDate.minute(step.due()));
  }
}
