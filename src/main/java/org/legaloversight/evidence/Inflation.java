package org.legaloversight.evidence;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.legaloversight.Refusal;

/** Counts what really comes out of a container, and stops before it bursts; what sizes it declares is not believed. Nothing is kept. */
final class Inflation {

  private static final long MEBI = 1024 * 1024;
  private static final long ALWAYS = 20 * MEBI;
  private static final long NEVER = 1024 * MEBI;
  private static final long TIMES = 200;

  private static final byte[] ZIP_ENTRY = {'P', 'K', 3, 4};

  private final long most;
  private long inflated;
  private int entries;

  private Inflation(long most) {
    this.most = most;
  }

  /** At most 200 times the file's own size, and 1 GB. */
  static Inflation of(Path file) throws IOException {
    return new Inflation(Math.min(NEVER, Math.max(ALWAYS, TIMES * Files.size(file))));
  }

  /** @throws Refusal when it is too much, or an archive within an archive within it */
  void add(InputStream part) throws IOException {
    add(part, true);
  }

  private void add(InputStream part, boolean mayHoldOne) throws IOException {
    if (++entries > ZipDirectory.MOST_ENTRIES) {
      throw burst();
    }
    BufferedInputStream bytes = new BufferedInputStream(new Counted(part));
    if (isArchive(bytes)) {
      if (!mayHoldOne) {
        throw new Refusal("文件里的压缩包中还有压缩包，不能作为证据材料。请取出其中的文件逐个上传。");
      }
      addEntries(bytes);
    }
    bytes.transferTo(OutputStream.nullOutputStream()); // also what follows the last entry
  }

  /** A table within a document is an archive of its own. */
  private void addEntries(InputStream archive) throws IOException {
    ZipInputStream zip = new ZipInputStream(archive);
    try {
      while (zip.getNextEntry() != null) {
        add(zip, false);
      }
    } catch (ZipException e) {
      return; // looks like one and is none: it counts as what it is
    }
  }

  private static boolean isArchive(InputStream bytes) throws IOException {
    bytes.mark(ZIP_ENTRY.length);
    byte[] start = bytes.readNBytes(ZIP_ENTRY.length);
    bytes.reset();
    return Arrays.equals(start, ZIP_ENTRY);
  }

  private static Refusal burst() {
    return new Refusal("文件展开后过大（疑似压缩炸弹），不能作为证据材料。请用办公软件另存后重新上传。");
  }

  private final class Counted extends FilterInputStream {

    Counted(InputStream part) {
      super(part);
    }

    @Override
    public int read() throws IOException {
      return count(super.read(), 1);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = super.read(target, offset, length);
      return count(read, read);
    }

    private int count(int answer, int bytes) {
      inflated += answer < 0 ? 0 : bytes;
      if (inflated > most) {
        throw burst();
      }
      return answer;
    }
  }
}
