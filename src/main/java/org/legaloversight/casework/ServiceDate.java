package org.legaloversight.casework;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** From which day a document counts as served. */
@Component
class ServiceDate {

  /** 民事诉讼法95: a public notice counts as service once thirty days have passed since it was published. */
  private static final int PUBLIC_NOTICE_DAYS = 30;

  LocalDate effective(ServiceMethod method, LocalDate on) {
    return method == ServiceMethod.PUBLIC_NOTICE ? on.plusDays(PUBLIC_NOTICE_DAYS) : on;
  }
}
