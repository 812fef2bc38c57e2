package org.legaloversight.archive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.legaloversight.Law;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.deadline.ChineseDate;

/**
 * How a case file is kept.
 *
 * @param decided whether its head set the term; otherwise the configuration did
 * @param hold null where there is none
 */
public record Kept(CaseFile file, RetentionTerm term, boolean decided, LegalHold hold) {

  /** The last day it is kept; empty while the case is running, and for ever. */
  public Optional<LocalDate> lastDay() {
    return file.running() ? Optional.empty() : term.lastDay(LocalDate.ofInstant(file.closedAt(), Law.ZONE));
  }

  /** {@link #lastDay()} in Chinese; empty where there is none. */
  public String lastDayText() {
    return lastDay().map(ChineseDate::of).orElse("");
  }

  /** Why nothing of it may be removed, as the end of a sentence; empty when it may. */
  public Optional<String> because(Clock clock) {
    if (hold != null) {
      return Optional.of("已冻结");
    }
    if (file.running()) {
      return Optional.of("尚未办结");
    }
    return lastDay().map(day -> Law.today(clock).isAfter(day)).orElse(false) ? Optional.empty()
        : Optional.of(lastDay().map(day -> "保管至" + ChineseDate.of(day)).orElse("永久保管"));
  }
}
