package org.legaloversight.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.legaloversight.Refusal;

/**
 * The directory at the end of a ZIP file, before anybody opens it: the JDK reads it whole into memory, so one of 200 MB would fill the heap.
 * Every place that looks like the end is asked, whichever of them a program takes for it.
 */
final class ZipDirectory {

  static final int MOST_ENTRIES = 10_000;
  private static final long MOST_BYTES = 4L * 1024 * 1024;
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_REMARK = 0xffff;

  private ZipDirectory() {}

  /** @throws Refusal when it has too many entries or is too long; the larger format for even more of them counts as that */
  static void check(Path file) {
    ByteBuffer tail = tail(file).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at <= tail.limit() - END_LENGTH; at++) {
      if (tail.getInt(at) == END) {
        int entries = Short.toUnsignedInt(tail.getShort(at + 10));
        long bytes = Integer.toUnsignedLong(tail.getInt(at + 12));
        if (entries > MOST_ENTRIES || bytes > MOST_BYTES) {
          throw new Refusal("文件内含的部件过多，不能作为证据材料。请用办公软件另存后重新上传。");
        }
      }
    }
  }

  private static ByteBuffer tail(Path file) {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer tail = ByteBuffer.allocate((int) Math.min(channel.size(), END_LENGTH + LONGEST_REMARK));
      long start = channel.size() - tail.capacity();
      while (tail.hasRemaining() && channel.read(tail, start + tail.position()) > 0) {
        continue;
      }
      return tail.flip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
