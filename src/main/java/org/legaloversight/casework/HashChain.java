package org.legaloversight.casework;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the links of a timeline are tied together, so that none can be changed, removed or moved unnoticed. */
final class HashChain {

  /** As many digits as the database keeps. */
  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private HashChain() {}

  /** What the first link of a case is tied to. */
  static String root(String caseNumber) {
    return sha256(caseNumber);
  }

  static String link(String previousHash, int seq, Instant at, CaseEntry entry, String fields) {
    Map<String, Object> row = new HashMap<>();
    row.put("caseNumber", entry.caseNumber());
    row.put("seq", seq);
    row.put("at", MICROSECONDS.format(at));
    row.put("actor", entry.actor());
    row.put("actorName", entry.actorName());
    row.put("kind", entry.kind().name());
    row.put("process", entry.process());
    row.put("task", entry.task());
    row.put("taskName", entry.taskName());
    row.put("fields", fields);
    row.put("text", entry.text());
    if (entry.form() != null) { // what was recorded before words were kept has its hash without them
      row.put("form", sha256(entry.form()));
    }
    return sha256(previousHash + CanonicalJson.write(row));
  }

  /** Place of the first link that does not follow from the one before, or that the case file does not know as its end. */
  static Optional<Integer> firstBroken(String caseNumber, List<RecordedEvent> events, ChainEnd end) {
    String previous = root(caseNumber);
    int seq = 0;
    for (RecordedEvent event : events) {
      seq++;
      String expected = link(previous, seq, event.at(), event.entry(), event.fields());
      if (event.seq() != seq || !event.previousHash().equals(previous) || !event.hash().equals(expected)) {
        return Optional.of(seq);
      }
      previous = event.hash();
    }
    if (seq != end.lastSeq()) {
      return Optional.of(Math.min(seq, end.lastSeq()) + 1);
    }
    return previous.equals(end.lastHash()) ? Optional.empty() : Optional.of(seq);
  }

  static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
