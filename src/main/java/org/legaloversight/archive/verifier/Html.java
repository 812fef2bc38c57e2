package org.legaloversight.archive.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A page that opens from a disk: it loads nothing, and runs no script. */
final class Html {

  private static final String STYLE = style();

  private final StringBuilder body = new StringBuilder();

  /** Adds what is HTML already. */
  Html add(String html) {
    body.append(html).append('\n');
    return this;
  }

  /** Adds an element with a text in it, which may hold anything. */
  Html text(String element, String text) {
    String end = element.split(" ", 2)[0];
    return add("<" + element + ">" + escape(text) + "</" + end + ">");
  }

  /** One fact of a list of facts; nothing where there is none. */
  Html fact(String name, String value) {
    return value.isEmpty() ? this : add("<div><dt>" + escape(name) + "</dt><dd>" + escape(value) + "</dd></div>");
  }

  String page(String title) {
    return """
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
        <meta charset="UTF-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file:">
        <title>%s</title>
        <style>
        %s</style>
        </head>
        <body>
        %s</body>
        </html>
        """.formatted(escape(title), STYLE, body);
  }

  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      switch (letter) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(letter < ' ' && letter != '\n' && letter != '\t' ? '\uFFFD' : letter);
      }
    }
    return escaped.toString();
  }

  private static String style() {
    try (InputStream file = Html.class.getResourceAsStream("book.css")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
