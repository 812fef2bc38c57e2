package org.legaloversight.archive.verifier;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * JSON as the case file hashes it: keys sorted, no blanks, nothing escaped that need not be. It writes what Jackson writes in casework's
 * CanonicalJson, character by character, without Jackson, so that the verifier needs nothing but a JDK; VerifierTextTest compares the two.
 */
public final class Json {

  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  private Json() {}

  /** @throws IllegalArgumentException when a value is none that JSON can carry */
  public static String write(Object value) {
    StringBuilder text = new StringBuilder();
    write(text, value);
    return text.toString();
  }

  /** @throws Unreadable when it is no JSON, or a key stands twice in one object */
  public static Object read(String text) {
    return new JsonReader(text).whole();
  }

  /** @throws Unreadable when it is no JSON object */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> object(String text) {
    if (read(text) instanceof Map<?, ?> object) {
      return (Map<String, Object>) object;
    }
    throw new Unreadable("不是一个对象");
  }

  private static void write(StringBuilder text, Object value) {
    if (value == null || value instanceof Boolean) {
      text.append(value);
    } else if (value instanceof BigDecimal number) {
      text.append(number.toPlainString());
    } else if (value instanceof Integer || value instanceof Long) {
      text.append(value);
    } else if (value instanceof String string) {
      quote(text, string);
    } else if (value instanceof Map<?, ?> object) {
      members(text, object);
    } else if (value instanceof Collection<?> list) {
      text.append('[').append(list.stream().map(Json::write).collect(Collectors.joining(","))).append(']');
    } else {
      throw new IllegalArgumentException("Not a value JSON can carry: " + value.getClass());
    }
  }

  private static void members(StringBuilder text, Map<?, ?> object) {
    Map<String, Object> sorted = new TreeMap<>();
    object.forEach((key, value) -> sorted.put((String) key, value));
    text.append('{');
    String separator = "";
    for (Map.Entry<String, Object> member : sorted.entrySet()) {
      text.append(separator);
      quote(text, member.getKey());
      text.append(':');
      write(text, member.getValue());
      separator = ",";
    }
    text.append('}');
  }

  private static void quote(StringBuilder text, String string) {
    text.append('"');
    for (int i = 0; i < string.length(); i++) {
      char letter = string.charAt(i);
      int escape = "\"\\\b\t\n\f\r".indexOf(letter);
      if (escape >= 0) {
        text.append('\\').append("\"\\btnfr".charAt(escape));
      } else if (letter < ' ') {
        text.append("\\u00").append(HEX[letter >> 4]).append(HEX[letter & 15]);
      } else {
        text.append(letter);
      }
    }
    text.append('"');
  }
}
