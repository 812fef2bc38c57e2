package org.legaloversight.calendar;

import java.util.List;
import java.util.Set;

/**
 * A notice as it was written, before it is checked.
 *
 * @param missing the festivals it says nothing about; a festival on a Sunday is said something about though no day differs
 */
record Draft(int year, List<Mention> mentions, Set<Festival> missing) {

  static Draft of(Notice notice) {
    return new Draft(notice.year(), notice.days().stream()
        .map(day -> new Mention(day.day(), day.kind(), day.name(), day.name())).toList(), Set.of());
  }

  Notice notice() {
    return new Notice(year, mentions.stream().filter(Mention::differs).map(Mention::noticed).toList());
  }
}
