package org.legaloversight.archive;

import java.time.Instant;
import org.legaloversight.deadline.ChineseDate;

/** Nothing of the case may be removed, whatever its term, until the hold (冻结) is lifted. */
public record LegalHold(String reason, Instant setAt, String setByName) {

  /** In Chinese, to the minute. */
  public String setAtText() {
    return ChineseDate.minute(setAt);
  }
}
