package org.legaloversight.archive.verifier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the case file ties its events together; the same rule as casework's HashChain, over the archive's own rows. */
public final class Chain {

  /** What a link's hash is over, beside the hash of the link before. */
  private static final List<String> HASHED = List.of("caseNumber", "seq", "at", "actor", "actorName", "kind", "process", "task",
      "taskName", "fields", "text");

  private Chain() {}

  /** What the first link is tied to. */
  public static String root(String caseNumber) {
    return Sha256.of(caseNumber);
  }

  /** The hash that a row must have when it follows {@code previousHash}. */
  public static String link(String previousHash, Map<String, ?> event) {
    Map<String, Object> row = new HashMap<>();
    HASHED.forEach(key -> row.put(key, event.get(key)));
    if (event.get("form") != null) { // an event from before the words of forms were kept has none
      row.put("form", event.get("form"));
    }
    return Sha256.of(previousHash + Json.write(row));
  }
}
