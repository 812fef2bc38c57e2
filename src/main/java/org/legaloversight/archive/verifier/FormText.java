package org.legaloversight.archive.verifier;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts in a form. Of what was templated into them only the case's own head is known later; the rest was never recorded. */
final class FormText {

  private static final Pattern CONDITION = Pattern.compile("\\{\\{#(?:if|loop)\\s+(\\w+)}}(.*?)\\{\\{/(?:if|loop)}}", Pattern.DOTALL);
  private static final Pattern PLACE = Pattern.compile("\\{\\{[^}]*}}");
  private static final Map<String, String> KNOWN = Map.of("caseNumber", "number", "firmName", "firmName", "unitName", "unitName");

  private FormText() {}

  /** Without what is filled in per case. */
  static String plain(String text) {
    return filled(text, new Row(Map.of()));
  }

  /** Headings and bold words as in the form, everything else as text. */
  static String html(String text, Row caseFile) {
    StringBuilder html = new StringBuilder();
    for (String part : filled(text, caseFile).split("\n")) {
      String line = Html.escape(part.strip()).replaceAll("\\*\\*(.+?)\\*\\*", "<b>$1</b>");
      if (line.startsWith("#")) {
        html.append("<h2>").append(line.replaceFirst("^#+\\s*", "")).append("</h2>");
      } else if (!line.isEmpty()) {
        html.append("<p>").append(line).append("</p>");
      }
    }
    return html.toString();
  }

  private static String filled(String text, Row caseFile) {
    String kept = CONDITION.matcher(text).replaceAll(found ->
        Matcher.quoteReplacement(value(found.group(1), caseFile).isEmpty() ? "" : found.group(2)));
    return PLACE.matcher(kept).replaceAll(found -> Matcher.quoteReplacement(value(found.group().replaceAll("[{}\\s]", ""), caseFile)));
  }

  private static String value(String name, Row caseFile) {
    return KNOWN.containsKey(name) ? caseFile.text(KNOWN.get(name)) : "";
  }
}
