package org.legaloversight.reading;

import java.util.List;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.deadline.ChineseDate;

/**
 * What the first page of a case file says.
 *
 * @param inside whether the reader is of a bureau that oversees the case
 * @param party the firm as the register knows it now; null when the register does not
 * @param others the firm's other running cases that the reader may see
 * @param steps what waits for somebody, as far as it concerns the reader
 * @param elsewhere whether more waits for others
 * @param deadlines the open ones, what is due first first
 * @param latest events, the latest first; none for a reader from outside
 */
record Summary(CaseFile file, boolean inside, PartySheet party, List<CaseFile> others, List<StepLine> steps, boolean elsewhere,
    List<DueLine> deadlines, List<EventLine> latest) {

  public String opened() {
    return ChineseDate.minute(file.openedAt());
  }

  /** Empty while it runs. */
  public String closed() {
    return file.closedAt() == null ? "" : ChineseDate.minute(file.closedAt());
  }
}
