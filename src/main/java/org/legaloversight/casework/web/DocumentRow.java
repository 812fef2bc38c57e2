package org.legaloversight.casework.web;

import org.legaloversight.casework.DocumentStanding;
import org.legaloversight.casework.IssuedDocument;
import org.legaloversight.casework.Service;
import org.legaloversight.deadline.ChineseDate;

/**
 * An issued document as the page shows it.
 *
 * @param unitName who issued it
 * @param service null while none is recorded
 * @param renewable whether it is shown to the person that it may be issued anew
 * @param withdrawable whether it is shown to the person that it may be taken back
 */
record DocumentRow(IssuedDocument document, String unitName, DocumentStanding standing, Service service, boolean renewable,
    boolean withdrawable) {

  /** Such as 2026年3月2日. */
  public String issuedText() {
    return ChineseDate.of(document.issuedOn());
  }

  /** What is known of its service, in Chinese; empty for a document that nobody records the service of. */
  public String serviceText() {
    if (service != null) {
      return service.method().title() + "，" + ChineseDate.of(service.effectiveOn());
    }
    return document.kind().served() && standing.inForce() ? "待送达" : "";
  }

  /** How its standing is shown. */
  public String level() {
    return standing.inForce() ? "" : "over";
  }

  /** Such as 限期整改通知书 芙蓉区司律整〔2026〕1号. */
  public String title() {
    return document.kind().title() + " " + document.number();
  }
}
