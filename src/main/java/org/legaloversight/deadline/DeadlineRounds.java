package org.legaloversight.deadline;

import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Goes through the ledger every minute, on every node: one that fails is left for the next round and holds up no other. */
@Component
@EnableScheduling
public class DeadlineRounds {

  private static final Logger LOG = LoggerFactory.getLogger(DeadlineRounds.class);
  private static final int BATCH = 200;

  private final Reprojection reprojection;
  private final DeadlineWatch watch;

  DeadlineRounds(Reprojection reprojection, DeadlineWatch watch) {
    this.reprojection = reprojection;
    this.watch = watch;
  }

  @Scheduled(cron = "${legal-oversight.rounds}", zone = "UTC")
  public void go() {
    recount();
    tell();
  }

  /** Counts what an older calendar has counted. */
  public void recount() {
    int most = BATCH;
    OptionalLong last = OptionalLong.of(0);
    for (long after = 0; last.isPresent(); after = last.orElse(after)) {
      try {
        last = reprojection.recount(after, most);
      } catch (RuntimeException e) {
        LOG.error("ALARM: a deadline after number {} could not be counted with the new calendar", after, e);
        last = most == 1 ? OptionalLong.of(after + 1) : OptionalLong.of(after);
        most = 1;
      }
    }
  }

  /** Says of each deadline what there is to say. */
  public void tell() {
    Optional<Long> last = Optional.of(0L);
    for (long after = 0; last.isPresent(); after = last.orElse(after)) {
      try {
        last = watch.tellNext(after);
      } catch (RuntimeException e) {
        LOG.error("ALARM: nobody could be told of a deadline after number {}", after, e);
        last = Optional.of(after + 1);
      }
    }
  }
}
