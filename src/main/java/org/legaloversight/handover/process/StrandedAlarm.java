package org.legaloversight.handover.process;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.legaloversight.handover.OpenTasks;
import org.legaloversight.handover.Stranded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls out every hour for tasks that nobody can do; the heads find them on their page 事项移交 at any time. */
@Component
class StrandedAlarm {

  private static final Logger LOG = LoggerFactory.getLogger(StrandedAlarm.class);

  private final OpenTasks tasks;

  StrandedAlarm(OpenTasks tasks) {
    this.tasks = tasks;
  }

  /** @return what it had to call out for */
  @Scheduled(fixedRate = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
  @Transactional(readOnly = true)
  public List<Stranded> check() {
    List<Stranded> found = tasks.stranded();
    found.forEach(each -> LOG.error("ALARM: nobody can do task {} of case {} at {} ({}). A head settles it at /tasks.", each.task().id(),
        each.task().caseNumber(), each.task().desks(), each.why()));
    return found;
  }
}
