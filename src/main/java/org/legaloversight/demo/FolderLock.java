package org.legaloversight.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One application at a time uses a folder: two would start two servers on it, or one would stop the server under the other.
 * The operating system frees the lock when its process ends, however it ends, and holds it against other containers too.
 */
final class FolderLock implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(FolderLock.class);
  /** Closing any second channel of a file frees the process's lock on it, so none is opened for a folder held here. */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;

  private FolderLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * @param patience how long to wait for an application that is just stopping
   * @throws NoDatabase when another application keeps the folder longer than that
   */
  static FolderLock on(Path folder, Duration patience) {
    FolderLock lock = attempt(folder);
    if (lock != null) {
      return lock;
    }
    String holder = holder(folder);
    LOG.info("Waiting for process {} to leave the database folder {}.", holder, folder);
    return Waiting.forValue(() -> attempt(folder), patience).orElseThrow(() -> new NoDatabase(
        "Process %s uses the database folder %s. Stop it, or give this one another folder: legal-oversight.embedded.folder. "
            .formatted(holder, folder) + "该数据目录正被另一个进程使用，请先停止该进程，或另行设置 legal-oversight.embedded.folder。"));
  }

  private static FolderLock attempt(Path folder) {
    if (!HELD.add(folder)) {
      return null;
    }
    FolderLock lock = null;
    try {
      lock = lockedByUs(folder);
      return lock;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (lock == null) {
        HELD.remove(folder);
      }
    }
  }

  private static FolderLock lockedByUs(Path folder) throws IOException {
    FileChannel channel = FileChannel.open(file(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      return null;
    }
    channel.truncate(0).write(ByteBuffer.wrap(String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
    return new FolderLock(folder, channel);
  }

  private static String holder(Path folder) {
    if (HELD.contains(folder)) {
      return String.valueOf(ProcessHandle.current().pid());
    }
    try {
      return Files.readString(file(folder));
    } catch (IOException e) {
      return "?"; // just left
    }
  }

  private static Path file(Path folder) {
    return folder.resolve("in-use");
  }

  boolean held() {
    return channel.isOpen();
  }

  @Override
  public void close() {
    if (!held()) {
      return;
    }
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      HELD.remove(folder);
    }
  }
}
