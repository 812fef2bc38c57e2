package org.legaloversight.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.legaloversight.Refusal;

/** What an Office or WPS file of the old format holds, by the names of its parts. */
final class OldOfficeContent {

  private static final Set<String> MACROS = Set.of("Macros", "_VBA_PROJECT_CUR", "VBA");

  private OldOfficeContent() {}

  static Content of(Path file) {
    try (POIFSFileSystem parts = new POIFSFileSystem(file.toFile(), true)) {
      return of(parts.getRoot().getEntryNames());
    } catch (IOException | RuntimeException e) { // POI throws many kinds of the latter at what is broken
      throw new Refusal("文件已损坏，无法核对其内容。请用办公软件打开确认并另存后重新上传。");
    }
  }

  private static Content of(Set<String> parts) {
    if (parts.contains("EncryptedPackage")) {
      return Content.ENCRYPTED;
    }
    if (parts.stream().anyMatch(MACROS::contains)) {
      return Content.MACROS;
    }
    if (parts.contains("WordDocument")) {
      return new Content("application/msword");
    }
    if (parts.contains("Workbook") || parts.contains("Book")) {
      return new Content("application/vnd.ms-excel");
    }
    return parts.contains("PowerPoint Document") ? new Content("application/vnd.ms-powerpoint") : Content.OLD_OFFICE;
  }
}
