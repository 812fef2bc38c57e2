package org.legaloversight.casework;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A document that may be issued: everything but its number and date.
 *
 * @param unit region code of the issuing unit
 * @param values by the names of {@link DocumentKind#names}; what every document has is added when it is filled
 */
public record DocumentDraft(DocumentKind kind, String unit, Map<String, Object> values) {

  /** @throws IllegalArgumentException when a value is missing, or one is given that the kind does not know */
  public DocumentDraft {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    if (!values.keySet().equals(kind.names())) {
      throw new IllegalArgumentException(kind + " has the values " + kind.names() + ", not " + values.keySet());
    }
  }
}
