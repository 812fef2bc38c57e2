package org.legaloversight.casework;

import java.time.LocalDate;

/**
 * What became of an issued document.
 *
 * @param filed whether its paper was kept; not so for documents from before there were templates
 * @param replacedBy number of the document issued instead of it; null if there is none
 * @param withdrawnOn day in Asia/Shanghai; null unless it was withdrawn
 * @param reason why it was withdrawn; null unless it was
 */
public record DocumentStanding(String number, boolean filed, String replacedBy, LocalDate withdrawnOn, String reason) {

  public boolean inForce() {
    return replacedBy == null && withdrawnOn == null;
  }

  /** In Chinese. */
  public String words() {
    return replacedBy != null ? "已被" + replacedBy + "替换" : withdrawnOn != null ? "已撤回" : "已制发";
  }
}
