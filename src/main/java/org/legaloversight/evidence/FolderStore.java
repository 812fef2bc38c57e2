package org.legaloversight.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** A directory, also one that several nodes share: ab/cd/ and the whole hash as the file's name. */
class FolderStore implements BlobStore {

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final int DEPTH = 3;

  private final Path folder;
  private final Clock clock;

  FolderStore(Path folder, Clock clock) {
    try {
      this.folder = Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.clock = clock;
  }

  @Override
  public void put(StagedFile file) {
    Path place = place(file.sha256());
    try {
      Files.createDirectories(place.getParent());
      Files.setLastModifiedTime(file.path(), FileTime.from(clock.instant()));
      Files.move(file.path(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      try (FileChannel directory = FileChannel.open(place.getParent(), StandardOpenOption.READ)) {
        directory.force(true); // the name is on the disk as well
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean has(String sha256) {
    return Files.exists(place(sha256));
  }

  @Override
  public Resource open(String sha256, long bytes) {
    return new FileSystemResource(place(sha256));
  }

  @Override
  public void eachKeptBefore(Instant time, Consumer<String> sha256) {
    try (Stream<Path> places = Files.find(folder, DEPTH, (path, is) -> is.isRegularFile()
        && HASH.matcher(path.getFileName().toString()).matches() && is.lastModifiedTime().toInstant().isBefore(time))) {
      places.map(path -> path.getFileName().toString()).forEach(sha256);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void removeIfKeptBefore(Instant time, String sha256) {
    Path place = place(sha256);
    try {
      if (changed(place).isBefore(time)) {
        Files.deleteIfExists(place);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** When the file was written; now or later for one that is gone meanwhile. */
  static Instant changed(Path path) {
    try {
      return Files.getLastModifiedTime(path).toInstant();
    } catch (NoSuchFileException e) {
      return Instant.MAX;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path place(String sha256) {
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
  }
}
