package org.legaloversight.archive.verifier;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Each row of the ledger against its own journal: the due day is that of the last line, and each line goes on where the last one ended. */
final class DeadlineCheck {

  private static final Map<String, String> ENDED = Map.of("MEET", "MET", "MISS", "MISSED", "CANCEL", "CANCELLED", "SUPERSEDE", "SUPERSEDED");

  private final Records records;

  DeadlineCheck(Records records) {
    this.records = records;
  }

  void into(Report report) {
    report.examine(Check.DEADLINES);
    Map<Long, List<Row>> journal = records.of(Records.JOURNAL).stream().collect(Collectors.groupingBy(line -> line.number("deadline")));
    for (Row deadline : records.of(Records.DEADLINES)) {
      List<Row> lines = journal.remove(deadline.number("ordinal"));
      if (lines == null) {
        report.wrong(Check.DEADLINES, words(deadline) + "没有经过");
      } else {
        look(report, deadline, lines);
      }
    }
    report.require(journal.isEmpty(), Check.DEADLINES, "有" + journal.size() + "项期限只有经过，没有台账");
  }

  private void look(Report report, Row deadline, List<Row> lines) {
    String due = "";
    String state = "RUNNING";
    for (int i = 0; i < lines.size(); i++) {
      Row line = lines.get(i);
      boolean follows = line.number("ordinal") == i + 1 && (due.isEmpty() || !line.has("oldDue") || line.text("oldDue").equals(due));
      report.require(follows, Check.DEADLINES, words(deadline) + "的经过第" + (i + 1) + "行与前一行不衔接");
      due = line.text("newDue");
      state = state(state, line.text("what"));
    }
    report.require(due.equals(deadline.text("dueAt")), Check.DEADLINES, words(deadline) + "的届满日与经过不符");
    report.require(state.equals(deadline.text("state")), Check.DEADLINES, words(deadline) + "的情况与经过不符");
  }

  private static String state(String before, String what) {
    return what.equals("PAUSE") ? "PAUSED" : what.equals("RESUME") ? "RUNNING" : ENDED.getOrDefault(what, before);
  }

  private static String words(Row deadline) {
    return "期限“" + deadline.text("name") + "”（" + deadline.text("limit") + "）";
  }
}
