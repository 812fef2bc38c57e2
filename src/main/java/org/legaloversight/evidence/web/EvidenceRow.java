package org.legaloversight.evidence.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.legaloversight.Law;
import org.legaloversight.evidence.EvidenceItem;

/**
 * A file as a row of the page.
 *
 * @param item the version in force, or one that has been replaced
 * @param kept whether the person may describe, move and replace it
 * @param older the versions it has replaced, the newest first; of such a version none
 */
record EvidenceRow(EvidenceItem item, String kind, boolean kept, List<EvidenceRow> older) {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(Law.ZONE);
  private static final int KILO = 1024;

  public String preview() {
    return Preview.of(item.mediaType()).name().toLowerCase(Locale.ROOT);
  }

  public String ending() {
    return item.fileName().substring(item.fileName().lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
  }

  /** Such as 1.4 MB. */
  public String size() {
    return item.bytes() < KILO ? item.bytes() + "字节" : item.bytes() < KILO * KILO
        ? Math.round((double) item.bytes() / KILO) + " KB" : String.format(Locale.ROOT, "%.1f MB", (double) item.bytes() / KILO / KILO);
  }

  public String at() {
    return MINUTE.format(item.at());
  }
}
