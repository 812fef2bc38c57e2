package org.legaloversight.casework.web;

import java.util.List;
import org.legaloversight.casework.DocumentStanding;
import org.legaloversight.casework.IssuedDocument;

/**
 * One document as the page of service shows it.
 *
 * @param unitName the issuing bureau
 * @param task where the service on the main recipient is recorded; empty where it is recorded on this page, or no more
 * @param taskPlace where in the Tasklist that task is; empty where it is not open to the person
 * @param mayRecord whether the person may add recipients and record attempts
 */
record ServedDocument(IssuedDocument document, String unitName, DocumentStanding standing, String task, String taskPlace, boolean mayRecord,
    List<RecipientSheet> recipients) {

  /** Why it is served no more, and what to do instead; empty while it is in force. */
  public String bar() {
    return standing.barToService().orElse("");
  }
}
