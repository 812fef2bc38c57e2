package org.legaloversight.casework.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.legaloversight.casework.RecordedAttempt;
import org.legaloversight.casework.ServiceRecipient;

/**
 * One recipient as the page of service shows it.
 *
 * @param attempts in the order of recording, those that were corrected included
 * @param recordable whether the person may record an attempt here
 * @param inForce whether the document still is to be served
 */
record RecipientSheet(ServiceRecipient recipient, List<AttemptSheet> attempts, boolean recordable, boolean inForce, LocalDate today) {

  /** How far the service has come. */
  record State(String words, String mark) {}

  public State state() {
    List<RecordedAttempt> standing = attempts.stream().map(AttemptSheet::recorded).filter(RecordedAttempt::stands).toList();
    Optional<LocalDate> served = standing.stream().filter(RecordedAttempt::served).map(RecordedAttempt::effectiveOn).findFirst();
    if (served.isPresent()) {
      return served.get().isAfter(today) ? new State("公告中，至" + served.get(), "near") : new State("已送达 " + served.get(), "done");
    }
    if (!inForce) {
      return new State("不再送达", "none");
    }
    return standing.isEmpty() ? new State("待送达", "waiting") : new State("未送达（已试" + standing.size() + "次）", "over");
  }
}
