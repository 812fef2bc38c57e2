package org.legaloversight.reading;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.legaloversight.SearchText;
import org.legaloversight.casework.CaseState;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a person looks for.
 *
 * @param q as it was typed
 * @param text the same without blanks and with Chinese brackets, as names are written
 * @param unit region code, empty for all
 * @param state in small letters, empty for both
 */
record Wanted(String q, String text, String unit, String state) {

  static Wanted of(String q, String unit, String state) {
    String typed = SearchText.typed(q);
    return new Wanted(typed, SearchText.asNamed(typed), unit,
        Arrays.stream(CaseState.values()).map(Wanted::key).filter(state::equals).findFirst().orElse(""));
  }

  private static String key(CaseState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  /** Null for both. */
  CaseState caseState() {
    return state.isEmpty() ? null : CaseState.valueOf(state.toUpperCase(Locale.ROOT));
  }

  /** The same place without what was typed, so that the way back does not lead onward again. */
  Wanted without() {
    return new Wanted("", "", unit, state);
  }

  /** Whether anything narrows the list. */
  public boolean narrows() {
    return !q.isEmpty() || !unit.isEmpty() || !state.isEmpty();
  }

  /** The address of a page of what was found, from 1. */
  public String address(int page) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/cases");
    if (!q.isEmpty()) {
      address.queryParam("q", "{q}");
    }
    if (!unit.isEmpty()) {
      address.queryParam("unit", "{unit}");
    }
    if (!state.isEmpty()) {
      address.queryParam("state", state);
    }
    if (page > 1) {
      address.queryParam("page", page);
    }
    return address.encode().buildAndExpand(Map.of("q", q, "unit", unit)).toUriString();
  }
}
