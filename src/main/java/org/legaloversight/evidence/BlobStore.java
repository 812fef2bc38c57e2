package org.legaloversight.evidence;

import java.time.Instant;
import java.util.function.Consumer;
import org.springframework.core.io.Resource;

/** Keeps contents under their SHA-256: the same content once, whoever hands it in, and none ever changes. */
interface BlobStore {

  /** Keeps it from now on, whole or not at all; what is there already counts as kept now. It may take the staged file for its own. */
  void put(StagedFile file);

  boolean has(String sha256);

  /** @param bytes its length */
  Resource open(String sha256, long bytes);

  /** Names every content that was last kept before {@code time}. */
  void eachKeptBefore(Instant time, Consumer<String> sha256);

  /** Removes it if it was last kept before {@code time}; whoever calls makes sure that nobody needs it. */
  void removeIfKeptBefore(Instant time, String sha256);
}
