package org.legaloversight.casework;

import java.time.LocalDate;
import org.legaloversight.deadline.Calculator;
import org.springframework.stereotype.Component;

/**
 * From which day a document counts as served: the day it reached its recipient, and for a public notice the day the time limit
 * T56 ends (民事诉讼法95, by 行政处罚法61), counted from the publication under the law of that day.
 */
@Component
class ServiceDate {

  private static final String PUBLIC_NOTICE = "T56";

  private final Calculator calculator;

  ServiceDate(Calculator calculator) {
    this.calculator = calculator;
  }

  LocalDate effective(ServiceMethod method, LocalDate on) {
    return method == ServiceMethod.PUBLIC_NOTICE ? calculator.reckon(on.atStartOfDay(), PUBLIC_NOTICE, null).due() : on;
  }
}
