package org.legaloversight.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.legaloversight.archive.verifier.Chain;
import org.legaloversight.archive.verifier.Json;

/** The verifier has no Jackson and no casework: what it writes and links must be theirs, character by character. */
class VerifierTextTest {

  @Property
  void every_text_is_written_as_the_case_file_writes_it(@ForAll String key, @ForAll String value) {
    Map<String, Object> row = Map.of(key, value);
    assertThat(Json.write(row)).isEqualTo(CanonicalJson.write(row));
  }

  @Property
  void every_text_is_read_as_it_was_written(@ForAll String key, @ForAll String value, @ForAll int number) {
    Map<String, Object> row = new HashMap<>(Map.of(key, value));
    row.put(key + "n", (long) number);
    assertThat(Json.object(CanonicalJson.write(row))).isEqualTo(row);
  }

  @Test
  void every_character_is_escaped_alike() {
    for (int letter = 0; letter <= Character.MAX_VALUE; letter++) {
      Map<String, Object> row = Map.of("x", String.valueOf((char) letter));
      assertThat(Json.write(row)).as("U+%04X", letter).isEqualTo(CanonicalJson.write(row));
    }
  }

  @Test
  void what_holds_others_is_written_alike() {
    Map<String, Object> row = new HashMap<>();
    row.put("b", List.of(Map.of("z", 1, "a", true), "文"));
    row.put("null", null);
    row.put("", Arrays.asList(null, List.of()));
    assertThat(Json.write(row)).isEqualTo(CanonicalJson.write(row));
  }

  @Property
  void every_link_is_tied_as_the_case_file_ties_it(@ForAll String actor, @ForAll String text, @ForAll String fields,
      @ForAll @LongRange(min = 0, max = 4_102_444_800_000_000L) long micros) {
    Instant at = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    CaseEntry entry = new CaseEntry("湘430102整〔2026〕3号", actor, actor, EventKind.FORM, "p", null, text, Map.of(), text, null);
    Map<String, Object> row = new HashMap<>(Map.of("caseNumber", entry.caseNumber(), "seq", 7L, "actor", actor, "actorName", actor,
        "kind", "FORM", "process", "p", "taskName", text, "fields", fields, "text", text));
    row.put("at", written(at));
    assertThat(Chain.link("0a", row)).isEqualTo(HashChain.link("0a", 7, at, entry, fields));
    assertThat(Chain.root(actor)).isEqualTo(HashChain.root(actor));
  }

  private static String written(Instant at) {
    return at.toString().substring(0, 19) + ".%06dZ".formatted(at.getNano() / 1000);
  }
}
