package org.legaloversight.casework;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A link of a case's hash chain: a {@link CaseEntry} with its place and time.
 *
 * @param seq from 1, without gap
 * @param at server time, UTC, in microseconds
 * @param fields canonical JSON: keys sorted, no blanks
 * @param words of the form it is the record of, see {@link FormWords}; null for what was no form
 * @param previousHash hash of the link before, of the case number for the first; SHA-256 in hexadecimal
 * @param hash SHA-256 of the previous hash followed by the canonical JSON of all the columns before it
 */
public record RecordedEvent(String caseNumber, int seq, Instant at, String actor, String actorName, EventKind kind,
    String process, String task, String taskName, String fields, String text, String words, String previousHash, String hash) {

  /** The fields, in the order of their keys. */
  public Map<String, Object> values() {
    return CanonicalJson.read(fields);
  }

  /** Whether this is what its form decided; the constants are the values of the form. */
  public boolean decided(Enum<?> decision) {
    return decision.name().equals(values().get("decision"));
  }

  /** What its form called the fields when it was filled in; empty for what was no form. */
  public Optional<FormWords> form() {
    return Optional.ofNullable(words).map(FormWords::read);
  }

  CaseEntry entry() {
    return new CaseEntry(caseNumber, actor, actorName, kind, process, task, taskName, Map.of(), text, words);
  }
}
