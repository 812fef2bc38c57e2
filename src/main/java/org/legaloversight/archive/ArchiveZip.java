package org.legaloversight.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.legaloversight.archive.verifier.Chain;
import org.legaloversight.archive.verifier.Manifest;
import org.legaloversight.archive.verifier.Pages;
import org.legaloversight.archive.verifier.Records;
import org.legaloversight.archive.verifier.Sha256;
import org.legaloversight.archive.verifier.Sha256.Measured;
import org.legaloversight.casework.CaseAttachment;

/** Writes an archive as it goes: a file is never whole in memory, and the same content gives the same bytes. */
final class ArchiveZip {

  /** The same for every file, or the same case would give other bytes. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final CaseContent content;
  private final ZipOutputStream zip;
  private final Map<String, Measured> written = new TreeMap<>();

  private ArchiveZip(CaseContent content, OutputStream to) {
    this.content = content;
    this.zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
    this.zip.setLevel(Deflater.BEST_SPEED); // most of what is large is compressed already
  }

  /** Leaves {@code to} open. */
  static void write(CaseContent content, SigningKey key, OutputStream to) throws IOException {
    new ArchiveZip(content, to).write(key);
  }

  private void write(SigningKey key) throws IOException {
    put("README.txt", Readme.text(content));
    for (Map.Entry<String, String> set : content.records().entrySet()) {
      put(Records.path(set.getKey()), set.getValue());
    }
    for (Map.Entry<String, String> source : content.sources().entrySet()) {
      put(source.getKey(), source.getValue());
    }
    new Pages(Records.read(content.records()), content.sources()::get).write(this::page);
    for (Map.Entry<String, CaseAttachment> file : content.files().entrySet()) {
      try (InputStream bytes = file.getValue().content().open()) {
        put(file.getKey(), bytes);
      }
    }
    byte[] manifest = manifest(key).json().getBytes(StandardCharsets.UTF_8);
    put(Manifest.PATH, new ByteArrayInputStream(manifest));
    put(Manifest.SIGNATURE, key.sign(manifest) + "\n");
    zip.finish();
  }

  private Manifest manifest(SigningKey key) {
    return new Manifest(Manifest.FORMAT, Pages.VERSION, content.caseNumber(), Rows.instant(content.exportedAt()), content.exportedBy(),
        Chain.root(content.caseNumber()), content.events(), content.chainEnd(), key.publicKey(), written);
  }

  private void page(String path, String text) {
    try {
      put(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void put(String path, String text) throws IOException {
    put(path, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private void put(String path, InputStream bytes) throws IOException {
    ZipEntry entry = new ZipEntry(path);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    written.put(path, Sha256.copy(bytes, zip));
    zip.closeEntry();
  }
}
