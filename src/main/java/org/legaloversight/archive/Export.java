package org.legaloversight.archive;

import java.time.Instant;
import org.legaloversight.deadline.ChineseDate;

/**
 * That a case was exported.
 *
 * @param by the person's name
 * @param chainEnd hash of the event, with which the archive ends
 */
public record Export(Instant at, String by, String chainEnd) {

  /** In Chinese, to the minute. */
  public String atText() {
    return ChineseDate.minute(at);
  }
}
