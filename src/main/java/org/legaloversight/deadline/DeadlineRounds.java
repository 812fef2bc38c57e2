package org.legaloversight.deadline;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import org.legaloversight.calendar.NoticePublished;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Goes through the ledger every minute, on every node: one that fails is left for the next round and holds up no other. */
@Component
@EnableScheduling
public class DeadlineRounds {

  private static final Logger LOG = LoggerFactory.getLogger(DeadlineRounds.class);
  private static final int BATCH = 200;

  private final Reprojection reprojection;
  private final DeadlineWatch watch;
  private final TaskScheduler scheduler;
  private final Clock clock;

  DeadlineRounds(Reprojection reprojection, DeadlineWatch watch, TaskScheduler scheduler, Clock clock) {
    this.reprojection = reprojection;
    this.watch = watch;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /** A notice is in force: nobody waits for the next round. If this node dies, the next round of any node does it. */
  @TransactionalEventListener
  void published(NoticePublished notice) {
    scheduler.schedule(this::recount, clock.instant());
  }

  @Scheduled(cron = "${legal-oversight.rounds}", zone = "UTC")
  public void go() {
    recount();
    tell();
  }

  /**
   * Counts what an older calendar has counted, many at a time. A batch that fails, perhaps because an officer was at work on one
   * of its cases, is counted one at a time; then come batches again.
   */
  public void recount() {
    int alone = 0;
    for (OptionalLong last = OptionalLong.of(0); last.isPresent(); alone = Math.max(0, alone - 1)) {
      long after = last.getAsLong();
      try {
        last = reprojection.recount(after, alone > 0 ? 1 : BATCH);
      } catch (RuntimeException e) {
        if (alone > 0) {
          LOG.error("ALARM: a deadline could not be counted with the new calendar", e);
          last = reprojection.next(after);
        } else {
          LOG.warn("A batch of deadlines could not be counted with the new calendar and is now counted one by one", e);
          alone = BATCH + 1;
        }
      }
    }
  }

  /** Says of each deadline what there is to say. */
  public void tell() {
    for (Optional<NextToWake> next = watch.next(0); next.isPresent(); next = watch.next(next.get().id())) {
      try {
        watch.tell(next.get());
      } catch (RuntimeException e) {
        LOG.error("ALARM: nobody could be told of a deadline of case {}", next.get().caseNumber(), e);
      }
    }
  }
}
