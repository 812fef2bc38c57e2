package org.legaloversight.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A DOCX file as what it is: parts in a ZIP archive.
 *
 * @param parts by name, in the order of the archive
 */
record WordFile(Map<String, byte[]> parts) {

  static final String BODY = "word/document.xml";
  static final String STYLES = "word/styles.xml";

  /** The same for every file, so that the same template and values give the same bytes: 2026-01-01 in the archive's own count. */
  private static final long STAMP = 1767225600000L;

  static WordFile read(byte[] archive) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        if (!entry.isDirectory()) {
          parts.put(entry.getName(), entries.readAllBytes());
        }
      }
    }
    if (!parts.containsKey(BODY)) {
      throw new IOException("No " + BODY);
    }
    return new WordFile(parts);
  }

  /** The headers and footers. */
  List<String> marginal() {
    return parts.keySet().stream().filter(part -> part.matches("word/(header|footer)\\d*\\.xml")).toList();
  }

  static boolean header(String part) {
    return part.startsWith("word/header");
  }

  /** Whether there may be a placeholder in that part. */
  boolean asks(String part) {
    return new String(parts.get(part), StandardCharsets.UTF_8).contains("{");
  }

  byte[] archive() {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    try (ZipOutputStream entries = new ZipOutputStream(archive)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTime(STAMP);
        entries.putNextEntry(entry);
        entries.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return archive.toByteArray();
  }
}
