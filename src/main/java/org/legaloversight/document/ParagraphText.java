package org.legaloversight.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The text of one paragraph, which WPS and Word cut into pieces wherever somebody has typed; a value takes the look of its first piece. */
final class ParagraphText {

  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private final List<Element> pieces;
  private final String whole;
  private final Deque<Change> changes = new ArrayDeque<>();

  private record Change(int start, int end, String value) {}

  ParagraphText(Element paragraph) {
    pieces = WordXml.texts(paragraph);
    whole = WordXml.text(paragraph);
  }

  String whole() {
    return whole;
  }

  void replaceLater(int start, int end, String value) {
    changes.push(new Change(start, end, plain(value)));
  }

  /** From the last to the first, so that the places before stay true. */
  void replace() {
    if (changes.isEmpty()) {
      return;
    }
    changes.forEach(this::replace);
    pieces.forEach(ParagraphText::breakLines);
  }

  private void replace(Change change) {
    int begin = 0;
    for (Element piece : pieces) {
      String text = piece.getTextContent();
      int from = Math.max(change.start - begin, 0);
      int to = Math.min(change.end - begin, text.length());
      if (from < to) {
        String value = begin <= change.start ? change.value : ""; // the others only lose what belonged to the mark
        piece.setTextContent(text.substring(0, from) + value + text.substring(to));
        piece.setAttributeNS(XML, "xml:space", "preserve");
      }
      begin += text.length();
    }
  }

  private static void breakLines(Element piece) {
    String[] lines = piece.getTextContent().split("\n", -1);
    piece.setTextContent(lines[0]);
    Node after = piece.getNextSibling();
    for (int i = 1; i < lines.length; i++) {
      piece.getParentNode().insertBefore(WordXml.make(piece, "br"), after);
      Node line = piece.getParentNode().insertBefore(piece.cloneNode(false), after);
      line.setTextContent(lines[i]);
    }
  }

  /** What XML cannot carry is left out. */
  private static String plain(String value) {
    return value.strip().replaceAll("\\R", "\n").replace('\t', ' ').codePoints()
        .filter(c -> c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
  }
}
