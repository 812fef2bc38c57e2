package org.legaloversight.archive.verifier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON strictly: what two readers could read in two ways is not read at all. */
final class JsonReader {

  private static final int DEEPEST = 200;
  private static final int LONGEST_INTEGER = 18;
  private static final String NUMBER = "-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?";

  private final String text;
  private int at;
  private int depth;

  JsonReader(String text) {
    this.text = text;
  }

  Object whole() {
    Object value = value();
    blanks();
    if (at < text.length()) {
      throw wrong();
    }
    return value;
  }

  private Object value() {
    blanks();
    return switch (peek()) {
      case '{' -> object();
      case '[' -> list();
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private Map<String, Object> object() {
    Map<String, Object> object = new LinkedHashMap<>();
    open();
    while (!closed('}', object.isEmpty())) {
      String key = string();
      blanks();
      expect(':');
      if (object.containsKey(key)) {
        throw new Unreadable("“" + key + "”在同一对象中出现两次");
      }
      object.put(key, value());
    }
    return object;
  }

  private List<Object> list() {
    List<Object> list = new ArrayList<>();
    open();
    while (!closed(']', list.isEmpty())) {
      list.add(value());
    }
    return list;
  }

  private void open() {
    at++;
    if (++depth > DEEPEST) {
      throw new Unreadable("嵌套过深");
    }
  }

  /** Whether the object or list ends here; otherwise the next member or item begins here. */
  private boolean closed(char end, boolean first) {
    blanks();
    if (peek() == end) {
      at++;
      depth--;
      return true;
    }
    if (!first) {
      expect(',');
      blanks();
      if (peek() == end) {
        throw wrong();
      }
    }
    return false;
  }

  private String string() {
    expect('"');
    StringBuilder string = new StringBuilder();
    while (peek() != '"') {
      char letter = text.charAt(at++);
      if (letter < ' ') {
        throw wrong();
      }
      string.append(letter == '\\' ? escaped() : letter);
    }
    at++;
    return string.toString();
  }

  private char escaped() {
    char letter = peek();
    at++;
    int known = "\"\\/btnfr".indexOf(letter);
    if (known >= 0) {
      return "\"\\/\b\t\n\f\r".charAt(known);
    }
    if (letter != 'u' || at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9A-Fa-f]{4}")) {
      throw wrong();
    }
    at += 4;
    return (char) Integer.parseInt(text.substring(at - 4, at), 16);
  }

  private Object number() {
    int from = at;
    while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    String number = text.substring(from, at);
    if (!number.matches(NUMBER)) {
      throw wrong();
    }
    boolean integer = number.length() <= LONGEST_INTEGER && number.matches("-?[0-9]+");
    return integer ? (Object) Long.valueOf(number) : new BigDecimal(number);
  }

  private Object word(String word, Object value) {
    if (!text.startsWith(word, at)) {
      throw wrong();
    }
    at += word.length();
    return value;
  }

  private void blanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() {
    if (at >= text.length()) {
      throw wrong();
    }
    return text.charAt(at);
  }

  private void expect(char letter) {
    if (peek() != letter) {
      throw wrong();
    }
    at++;
  }

  private Unreadable wrong() {
    return new Unreadable("第" + (at + 1) + "个字符处不是合法的JSON");
  }
}
