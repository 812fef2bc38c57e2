package org.legaloversight.casework;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A DOCX file in which somebody changed some words. */
final class SpoiltFile {

  private SpoiltFile() {}

  static byte[] of(byte[] docx, String before, String after) throws IOException {
    ByteArrayOutputStream spoilt = new ByteArrayOutputStream();
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(docx)); ZipOutputStream out = new ZipOutputStream(spoilt)) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(new String(entries.readAllBytes(), StandardCharsets.UTF_8).replace(before, after).getBytes(StandardCharsets.UTF_8));
      }
    }
    return spoilt.toByteArray();
  }
}
