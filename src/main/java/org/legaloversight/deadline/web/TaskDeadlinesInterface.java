package org.legaloversight.deadline.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.legaloversight.Law;
import org.legaloversight.Refusal;
import org.legaloversight.deadline.Countdown;
import org.legaloversight.deadline.Deadline;
import org.legaloversight.deadline.Remaining;
import org.legaloversight.deadline.TaskDeadlines;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the Tasklist shows of a deadline beside a task. */
@RestController
class TaskDeadlinesInterface {

  private static final int MOST = 100;

  private final TaskDeadlines tasks;
  private final Countdown countdown;
  private final Clock clock;

  TaskDeadlinesInterface(TaskDeadlines tasks, Countdown countdown, Clock clock) {
    this.tasks = tasks;
    this.countdown = countdown;
    this.clock = clock;
  }

  /**
   * The deadline of each task, by task id; a task without one, or one this person may not see, is absent.
   *
   * @param ids at most {@value #MOST}
   */
  @GetMapping("/api/deadlines/tasks")
  @Transactional(readOnly = true) // one calendar for all of them
  Map<String, Shown> deadlines(@RequestParam(defaultValue = "") List<String> ids) {
    List<String> asked = ids.stream().map(String::strip).filter(Predicate.not(String::isEmpty)).distinct().toList();
    if (asked.size() > MOST) {
      throw new Refusal("一次最多查询" + MOST + "项待办事项的期限，请分次查询。");
    }
    Map<String, Shown> shown = new HashMap<>();
    tasks.of(asked).forEach((task, deadline) -> shown.put(task, shown(deadline)));
    return shown;
  }

  private Shown shown(Deadline deadline) {
    Remaining remaining = countdown.of(deadline);
    Instant due = deadline.dueAt();
    return new Shown(deadline.state().name(), due.atZone(Law.ZONE).toOffsetDateTime(), Duration.between(clock.instant(), due).toMillis(),
        remaining.left(), remaining.words(), remaining.level().name().toLowerCase(Locale.ROOT), deadline.provisional(),
        deadline.pausedOn(), deadline.name(), deadline.caseNumber());
  }

  /**
   * One deadline, worded.
   *
   * @param dueAt in Asia/Shanghai; of a paused one, where it would end if the clock had not stopped
   * @param endsInMillis from now to {@code dueAt} by the server's clock, negative when over: no browser's clock is asked
   * @param left see {@link Remaining#left()}
   * @param pausedOn the day its clock stopped; null unless it stands
   */
  record Shown(String state, OffsetDateTime dueAt, long endsInMillis, int left, String words, String level, boolean provisional,
      LocalDate pausedOn, String name, String caseNumber) {}
}
