package org.legaloversight.reading;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.legaloversight.deadline.ChineseDate;
import org.legaloversight.engine.CaseRun;

/**
 * One process of a case, worded.
 *
 * @param current ids of diagram elements, with blanks between; likewise the next two
 * @param tasks what people did, the latest first
 */
record RunSheet(String instance, String name, boolean running, String times, String current, String finished, String broken, List<TaskLine> tasks) {

  /** @param completed false when it was ended without being done */
  record TaskLine(String name, String at, boolean completed) {}

  static RunSheet of(CaseRun run) {
    String from = ChineseDate.minute(run.startedAt()) + "开始";
    List<CaseRun.DoneTask> tasks = run.tasks();
    return new RunSheet(run.instance(), run.name(), run.endedAt() == null, run.endedAt() == null ? from : from + "，" + ChineseDate.minute(run.endedAt()) + "结束",
        ids(run.current()), ids(run.finished()), ids(run.broken()), IntStream.range(0, tasks.size())
            .mapToObj(place -> line(tasks.get(tasks.size() - 1 - place))).toList());
  }

  private static TaskLine line(CaseRun.DoneTask task) {
    return new TaskLine(task.name(), ChineseDate.minute(task.at()), task.completed());
  }

  private static String ids(Collection<String> elements) {
    return elements.stream().sorted().collect(Collectors.joining(" "));
  }
}
