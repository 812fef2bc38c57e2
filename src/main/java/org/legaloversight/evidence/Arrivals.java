package org.legaloversight.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.legaloversight.Refusal;
import org.springframework.stereotype.Component;

/** Where uploads arrive: written to the disk as they come, never held in memory, and hashed on the way. */
@Component
class Arrivals {

  private static final int BUFFER = 64 * 1024;

  private final Path folder;

  Arrivals(EvidenceSettings settings) throws IOException {
    folder = Files.createDirectories(settings.folder().resolve("incoming"));
  }

  /**
   * Reads the upload to its end and onto the disk.
   *
   * @param length how many bytes were announced
   * @throws Refusal when it breaks off; nothing is left of it then
   */
  StagedFile receive(InputStream body, long length) {
    try {
      Path path = Files.createTempFile(folder, "", ".part");
      try {
        return new StagedFile(path, write(body, length, path), length);
      } catch (IOException | RuntimeException e) {
        Files.delete(path);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String write(InputStream body, long length, Path path) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER];
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
      long left = length;
      while (left > 0) {
        int read = next(body, buffer, left);
        digest.update(buffer, 0, read);
        for (ByteBuffer rest = ByteBuffer.wrap(buffer, 0, read); rest.hasRemaining(); ) {
          file.write(rest);
        }
        left -= read;
      }
      file.force(true); // the row must never outlive the file
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** At least one byte. */
  private static int next(InputStream body, byte[] buffer, long left) {
    try {
      int read = body.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read > 0) {
        return read;
      }
    } catch (IOException e) {
      // as when it ends too early
    }
    throw new Refusal("上传中断，文件没有保存，请重新上传。");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Removes what a killed node left behind; an upload of today may still be under way. */
  void forgetBefore(Instant time) {
    try (Stream<Path> parts = Files.list(folder)) {
      List<Path> old = parts.filter(part -> FolderStore.changed(part).isBefore(time)).toList();
      for (Path part : old) {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
