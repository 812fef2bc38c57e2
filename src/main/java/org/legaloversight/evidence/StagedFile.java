package org.legaloversight.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An upload that has arrived whole and lies on the disk, and is gone when closed unless the store has taken it.
 *
 * @param sha256 of its content, in small hexadecimal digits
 */
record StagedFile(Path path, String sha256, long bytes) implements AutoCloseable {

  @Override
  public void close() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
