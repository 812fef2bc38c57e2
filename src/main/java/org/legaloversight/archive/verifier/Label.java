package org.legaloversight.archive.verifier;

import static org.legaloversight.archive.verifier.DiagramPicture.n;

import java.util.ArrayList;
import java.util.List;

/** The texts in a diagram: a Chinese character is as wide as the letters are high, a Latin one about half. */
final class Label {

  private static final int SIZE = 12;
  private static final int LINE = 15;
  private static final double LATIN = 0.56;

  private Label() {}

  static String within(Box box, String name) {
    List<String> lines = lines(name, box.width() - 10);
    return lines(lines, box.middle(), box.centre() - (lines.size() - 1) * LINE / 2.0 + 4, "");
  }

  static String atTop(Box box, String name) {
    return lines(lines(name, box.width() - 10), box.middle(), box.y() + 18, "");
  }

  /** A label's own box is as wide as its longest line was in the Modeler. */
  static String beside(Box box, String name) {
    return lines(lines(name, box.width() + SIZE), box.middle(), box.y() + 11, " fill=\"#56657a\"");
  }

  /** Turned by a quarter, along the left side. */
  static String upright(Box box, String name) {
    double x = box.x() + 18;
    double y = box.centre();
    return "<text x=\"%s\" y=\"%s\" text-anchor=\"middle\" transform=\"rotate(-90 %s %s)\">%s</text>"
        .formatted(n(x), n(y), n(x), n(y), Html.escape(name));
  }

  private static String lines(List<String> lines, double x, double y, String more) {
    StringBuilder text = new StringBuilder("<text text-anchor=\"middle\"" + more + ">");
    for (int i = 0; i < lines.size(); i++) {
      text.append("<tspan x=\"%s\" y=\"%s\">%s</tspan>".formatted(n(x), n(y + i * LINE), Html.escape(lines.get(i))));
    }
    return text.append("</text>").toString();
  }

  private static List<String> lines(String text, double width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    double used = 0;
    for (int letter : text.strip().codePoints().toArray()) {
      double needs = SIZE * (letter < 0x2E80 ? LATIN : 1);
      if (letter == '\n' || used + needs > width && used > 0) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      if (letter != '\n') {
        line.appendCodePoint(letter);
        used += needs;
      }
    }
    lines.add(line.toString());
    return lines;
  }
}
