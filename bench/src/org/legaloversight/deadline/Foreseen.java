package org.legaloversight.deadline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the second opinion says of every case.
 *
 * @param before by the calendar that the application comes with
 * @param after by the one with the notice of the year to come
 */
record Foreseen(Map<String, PlainCount.Due> before, Map<String, PlainCount.Due> after) {

  static Foreseen of(Map<String, Owed> cases) {
    PlainCount old = new PlainCount(YearToCome.before());
    PlainCount fresh = new PlainCount(YearToCome.after());
    Foreseen foreseen = new Foreseen(new HashMap<>(), new HashMap<>());
    cases.forEach((caseNumber, owed) -> {
      foreseen.before.put(caseNumber, old.of(owed));
      foreseen.after.put(caseNumber, fresh.of(owed));
    });
    return foreseen;
  }

  /** What the journal must say: one line for each whose date moves or becomes firm. */
  List<Books.Line> lines() {
    return lines(before.keySet());
  }

  /** Those of some cases. */
  List<Books.Line> lines(Set<String> cases) {
    return cases.stream().filter(each -> before.get(each).differs(after.get(each)))
        .map(each -> new Books.Line(each, before.get(each).at(), after.get(each).at())).toList();
  }

  long moved() {
    return lines().stream().filter(line -> !line.oldDue().equals(line.newDue())).count();
  }
}
