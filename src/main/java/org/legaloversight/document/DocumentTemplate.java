package org.legaloversight.document;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.w3c.dom.Document;

/** A DOCX file with placeholders, see {@link Filling}. What WPS or Word can do with a file stays as it is. */
public final class DocumentTemplate {

  private final String name;
  private final String hash;
  private final WordFile file;

  /**
   * @param name of the file, without its folder and ending
   * @throws BrokenTemplate if it is no DOCX file
   */
  DocumentTemplate(String name, byte[] archive) {
    this.name = name;
    this.hash = sha256(archive);
    try {
      this.file = WordFile.read(archive);
    } catch (IOException e) {
      throw new BrokenTemplate(name, e);
    }
  }

  /**
   * The document with these values: texts, or whatever {@code toString} words; lists of rows for a repeated part; booleans for a part that
   * stands or not.
   *
   * @throws BrokenTemplate if it asks for a value that is not given, or a mark in it is incomplete
   */
  public FilledDocument fill(Map<String, ?> values) {
    return filled(new Filling(name), values, false);
  }

  /** As {@link #fill}, with 预览 across each page. */
  public FilledDocument preview(Map<String, ?> values) {
    return filled(new Filling(name), values, true);
  }

  /**
   * Whether everything it asks for will be there, and nothing is left out of it that belongs in such a document.
   *
   * @param examples values as they may come, so many that each part stands in one of them
   * @param required the names that must occur
   * @throws BrokenTemplate with the first fault
   */
  public void check(List<Map<String, ?>> examples, Set<String> required) {
    Filling filling = new Filling(name);
    examples.forEach(values -> filled(filling, values, true));
    Set<String> missing = new TreeSet<>(required);
    missing.removeAll(filling.used());
    if (!missing.isEmpty()) {
      throw new BrokenTemplate(name, "缺少占位符" + missing.stream().map(each -> "“{{" + each + "}}”").collect(Collectors.joining("、"))
          + "，请补上。");
    }
  }

  private FilledDocument filled(Filling filling, Map<String, ?> values, boolean preview) {
    Map<String, byte[]> parts = new LinkedHashMap<>(file.parts());
    Document body = document(WordFile.BODY);
    filling.fill(body.getDocumentElement(), values);
    LetterMark.fit(document(WordFile.STYLES), body);
    parts.put(WordFile.BODY, WordXml.write(body));
    int number = 0;
    for (String part : file.marginal()) {
      parts.put(part, marginal(part, filling, values, preview ? ++number : 0));
    }
    return new FilledDocument(new WordFile(parts).archive(), readable(body), hash);
  }

  /** A header or footer, of which most stay as they are. */
  private byte[] marginal(String part, Filling filling, Map<String, ?> values, int number) {
    boolean marked = number > 0 && WordFile.header(part);
    if (!marked && !file.asks(part)) {
      return file.parts().get(part);
    }
    Document document = document(part);
    filling.fill(document.getDocumentElement(), values);
    if (marked) {
      mark(document, number);
    }
    return WordXml.write(document);
  }

  private Document document(String part) {
    try {
      return WordXml.parse(file.parts().get(part));
    } catch (Exception e) {
      throw new BrokenTemplate(name, e);
    }
  }

  private void mark(Document header, int number) {
    try {
      PreviewMark.put(header, number);
    } catch (Exception e) {
      throw new BrokenTemplate(name, e);
    }
  }

  private static String readable(Document document) {
    return WordXml.all(document.getDocumentElement(), "p").stream().map(WordXml::readable).map(String::strip)
        .filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
