package org.legaloversight.casework;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.legaloversight.Refusal;

/**
 * A document that may be issued: everything but its number and date.
 *
 * @param unit region code of the issuing unit
 * @param values by the names of {@link DocumentKind#names}; what every document has is added when it is filled. In a preview some may be
 *     blanks
 */
public record DocumentDraft(DocumentKind kind, String unit, Map<String, Object> values) {

  /** @throws IllegalArgumentException when a value is missing, or one is given that the kind does not know */
  public DocumentDraft {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    if (!values.keySet().equals(kind.names())) {
      throw new IllegalArgumentException(kind + " has the values " + kind.names() + ", not " + values.keySet());
    }
  }

  /** What a preview shows in the place of what is still to be filled in on a form, such as 〔待填：听证日期〕. */
  public static String blank(String name) {
    return "〔待填：" + name + "〕";
  }

  /** A blank for each of these names. */
  public static Map<String, Object> blanks(String... names) {
    return Arrays.stream(names).collect(Collectors.toMap(name -> name, DocumentDraft::blank));
  }

  /** @throws Refusal when a blank is left: it may be shown, but not be issued */
  void refuseBlanks() {
    values.forEach((name, value) -> {
      if (blank(name).equals(value)) {
        throw new Refusal("“" + name + "”尚未填写，不能制发" + kind.title() + "。");
      }
    });
  }
}
