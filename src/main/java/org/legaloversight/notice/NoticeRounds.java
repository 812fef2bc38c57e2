package org.legaloversight.notice;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What is done about notices every minute, on every node. One part that fails holds up no other. */
@Component
@EnableScheduling
class NoticeRounds {

  private static final Logger LOG = LoggerFactory.getLogger(NoticeRounds.class);

  private final List<Runnable> parts;

  NoticeRounds(Digests digests, PostOffice post, OldNotices old) {
    parts = List.of(digests::write, post::send, old::clean);
  }

  @Scheduled(cron = "${legal-oversight.rounds}", zone = "UTC")
  void go() {
    for (Runnable part : parts) {
      try {
        part.run();
      } catch (RuntimeException e) {
        LOG.error("ALARM: a round of notices failed", e);
      }
    }
  }
}
