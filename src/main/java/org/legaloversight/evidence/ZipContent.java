package org.legaloversight.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.legaloversight.Refusal;

/** What a ZIP container is (an Office document, an OFD, or a mere archive), once it is known that it would not burst. */
final class ZipContent {

  private static final int MOST_OF_CONTENT_TYPES = 1024 * 1024;
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

  /** By the type of the main part, as the package's list of parts names it. */
  private static final Map<String, Content> MAIN_PARTS = Map.of(
      "wordprocessingml.document.main+xml", new Content(OFFICE + "wordprocessingml.document"),
      "spreadsheetml.sheet.main+xml", new Content(OFFICE + "spreadsheetml.sheet"),
      "presentationml.presentation.main+xml", new Content(OFFICE + "presentationml.presentation"),
      "presentationml.slideshow.main+xml", new Content(OFFICE + "presentationml.slideshow"));

  private ZipContent() {}

  static Content of(Path file) {
    ZipDirectory.check(file);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Inflation inflation = Inflation.of(file);
      boolean macros = false;
      for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
        ZipEntry entry = entries.nextElement();
        macros |= entry.getName().endsWith("vbaProject.bin");
        try (InputStream part = zip.getInputStream(entry)) {
          inflation.add(part);
        }
      }
      return macros ? Content.MACROS : of(zip);
    } catch (IOException e) {
      throw new Refusal("文件已损坏或加密，无法核对其内容。请打开确认并另存后重新上传。");
    }
  }

  private static Content of(ZipFile zip) throws IOException {
    if (zip.getEntry("OFD.xml") != null) {
      return new Content("application/ofd");
    }
    ZipEntry list = zip.getEntry("[Content_Types].xml");
    if (list == null) {
      return Content.ZIP;
    }
    try (InputStream bytes = zip.getInputStream(list)) {
      String types = new String(bytes.readNBytes(MOST_OF_CONTENT_TYPES), StandardCharsets.UTF_8);
      return types.contains(".macroEnabled") ? Content.MACROS : MAIN_PARTS.entrySet().stream()
          .filter(part -> types.contains(part.getKey())).map(Map.Entry::getValue).findFirst().orElse(Content.ZIP);
    }
  }
}
