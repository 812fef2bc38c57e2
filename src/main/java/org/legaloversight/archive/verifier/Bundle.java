package org.legaloversight.archive.verifier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.legaloversight.archive.verifier.Sha256.Measured;

/**
 * The files in a ZIP, read once from its beginning to its end, and once by its directory as an unpacking program does: an archive that
 * shows one thing to the one and another to the other is not taken. Attachments are measured and never held in memory.
 */
final class Bundle {

  /** Attachments stand here; everything else is text. */
  static final String ATTACHMENTS = "files/";
  private static final int LARGEST_TEXT = 256 << 20;

  private final List<String> inOrder = new ArrayList<>();
  private final List<String> inDirectory = new ArrayList<>();
  private final Map<String, Measured> files = new LinkedHashMap<>();
  private final Map<String, Measured> asUnpacked = new HashMap<>();
  private final Map<String, byte[]> contents = new HashMap<>();

  /** @throws Unreadable when it is no whole ZIP */
  static Bundle open(Path zip) {
    Bundle bundle = new Bundle();
    try {
      bundle.byDirectory(zip);
      bundle.fromTheBeginning(zip);
      return bundle;
    } catch (ZipException | IllegalArgumentException e) {
      throw new Unreadable("不是完整的ZIP压缩包，可能下载中断或者被截断（" + e.getMessage() + "）");
    } catch (IOException e) {
      throw new Unreadable("文件无法读取（" + e.getMessage() + "）");
    }
  }

  private void byDirectory(Path zip) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
      for (ZipEntry entry : Collections.list(file.entries())) {
        inDirectory.add(entry.getName());
        try (InputStream content = file.getInputStream(entry)) {
          asUnpacked.put(entry.getName(), Sha256.copy(content, OutputStream.nullOutputStream()));
        }
      }
    }
  }

  private void fromTheBeginning(Path zip) throws IOException {
    try (ZipInputStream stream = new ZipInputStream(Files.newInputStream(zip), StandardCharsets.UTF_8)) {
      for (ZipEntry entry; (entry = stream.getNextEntry()) != null; ) {
        inOrder.add(entry.getName());
        boolean text = !entry.getName().startsWith(ATTACHMENTS);
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        files.put(entry.getName(), Sha256.copy(stream, text ? new Bounded(kept) : OutputStream.nullOutputStream()));
        if (text) {
          contents.put(entry.getName(), kept.toByteArray());
        }
      }
    }
  }

  /** Every name, also one that comes twice. */
  List<String> names() {
    return inOrder;
  }

  boolean showsEverybodyTheSame() {
    return inOrder.equals(inDirectory) && files.equals(asUnpacked);
  }

  Map<String, Measured> files() {
    return files;
  }

  byte[] bytes(String path) {
    return contents.get(path);
  }

  /** Null where there is no such file. */
  String text(String path) {
    byte[] bytes = contents.get(path);
    try {
      return bytes == null ? null : StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Unreadable(path + "不是UTF-8文字");
    }
  }

  private static final class Bounded extends OutputStream {

    private final ByteArrayOutputStream kept;

    Bounded(ByteArrayOutputStream kept) {
      this.kept = kept;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (kept.size() + (long) length > LARGEST_TEXT) {
        throw new ZipException("其中有过大的文字文件");
      }
      kept.write(bytes, from, length);
    }
  }
}
