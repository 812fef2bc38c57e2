package org.legaloversight.evidence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Clears away, once a night, what no case needs and nobody is about to enter: remains of killed nodes and of transactions rolled back. */
@Component
class EvidenceSweep {

  private static final Logger LOG = LoggerFactory.getLogger(EvidenceSweep.class);
  private static final Duration GRACE = Duration.ofDays(1);
  private static final int BATCH = 500;

  private final Arrivals arrivals;
  private final BlobStore blobs;
  private final EvidenceRows rows;
  private final UnneededContent unneeded;
  private final Clock clock;

  EvidenceSweep(Arrivals arrivals, BlobStore blobs, EvidenceRows rows, UnneededContent unneeded, Clock clock) {
    this.arrivals = arrivals;
    this.blobs = blobs;
    this.rows = rows;
    this.unneeded = unneeded;
    this.clock = clock;
  }

  @Scheduled(cron = "${legal-oversight.evidence.sweep}", zone = "Asia/Shanghai")
  void go() {
    Instant before = clock.instant().minus(GRACE);
    arrivals.forgetBefore(before);
    List<String> batch = new ArrayList<>();
    blobs.eachKeptBefore(before, sha256 -> {
      batch.add(sha256);
      if (batch.size() == BATCH) {
        sweep(batch, before);
        batch.clear();
      }
    });
    sweep(batch, before);
  }

  private void sweep(List<String> contents, Instant before) {
    Set<String> needed = rows.needed(contents);
    contents.stream().filter(content -> !needed.contains(content)).forEach(content -> {
      LOG.info("No case needs the content {}", content);
      unneeded.remove(content, before);
    });
  }
}
