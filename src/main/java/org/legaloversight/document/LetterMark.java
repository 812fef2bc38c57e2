package org.legaloversight.document;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The name of the issuing organ at the head (发文机关标志) stands in one line: a long one is set smaller, as GB/T 9704 lets it be. */
final class LetterMark {

  private static final String STYLE = "发文机关标志";
  /** The line is 156 mm wide; sizes are counted in half points. */
  private static final int LINE = 2 * 440;

  private LetterMark() {}

  static void fit(Document styles, Document body) {
    for (Element style : WordXml.all(styles.getDocumentElement(), "style")) {
      if (WordXml.value(style, "name").equals(STYLE)) {
        fit(style.getAttributeNS(WordXml.W, "styleId"), Integer.parseInt(WordXml.value(style, "sz")), body);
      }
    }
  }

  private static void fit(String style, int size, Document body) {
    WordXml.all(body.getDocumentElement(), "p").stream().filter(paragraph -> WordXml.value(paragraph, "pStyle").equals(style))
        .forEach(paragraph -> {
          int largest = LINE / Math.max(1, WordXml.text(paragraph).length());
          if (largest < size) {
            WordXml.all(paragraph, "r").forEach(run -> shrink(run, largest));
          }
        });
  }

  private static void shrink(Element run, int size) {
    Element properties = WordXml.all(run, "rPr").stream().findFirst()
        .orElseGet(() -> (Element) run.insertBefore(WordXml.make(run, "rPr"), run.getFirstChild()));
    for (String name : new String[] {"sz", "szCs"}) {
      WordXml.all(properties, name).forEach(properties::removeChild);
      Element made = (Element) properties.appendChild(WordXml.make(run, name));
      made.setAttributeNS(WordXml.W, "w:val", Integer.toString(size));
    }
  }
}
