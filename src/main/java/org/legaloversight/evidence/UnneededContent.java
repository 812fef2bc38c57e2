package org.legaloversight.evidence;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Removes a content while nobody can enter it. */
@Component
class UnneededContent {

  private final EvidenceRows rows;
  private final BlobStore blobs;

  UnneededContent(EvidenceRows rows, BlobStore blobs) {
    this.rows = rows;
    this.blobs = blobs;
  }

  @Transactional
  public void remove(String sha256, Instant keptBefore) {
    rows.reserveContent(sha256);
    if (rows.needed(List.of(sha256)).isEmpty()) {
      blobs.removeIfKeptBefore(keptBefore, sha256);
    }
  }
}
