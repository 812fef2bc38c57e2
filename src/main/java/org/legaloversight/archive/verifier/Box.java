package org.legaloversight.archive.verifier;

import static org.legaloversight.archive.verifier.DiagramPicture.n;

/** Where something stands in a diagram, and how its outline is drawn. */
record Box(double x, double y, double width, double height) {

  String rectangle(int round, String fill, String stroke, double thick) {
    return "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%d\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>"
        .formatted(n(x), n(y), n(width), n(height), round, fill, stroke, n(thick));
  }

  /** One ring for a start, two for what comes between, a thick one for an end. */
  String circle(String kind, boolean passed) {
    double radius = width / 2;
    String fill = passed ? "#dbe8f7" : "#fff";
    String outer = ring(radius, fill, kind.equals("endEvent") ? 3.5 : 1.5);
    boolean between = kind.startsWith("intermediate") || kind.startsWith("boundary");
    return between ? outer + ring(radius - 3, fill, 1.2) : outer;
  }

  private String ring(double radius, String fill, double thick) {
    return "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\" stroke=\"#1f4e8c\" stroke-width=\"%s\"/>"
        .formatted(n(middle()), n(centre()), n(radius), fill, n(thick));
  }

  /** A cross where one way is taken, a plus where all are. */
  String diamond(String kind) {
    double cx = middle();
    double cy = centre();
    String outline = "<path d=\"M%s %s L%s %s L%s %s L%s %s z\" fill=\"#fff\" stroke=\"#1f4e8c\" stroke-width=\"1.5\"/>"
        .formatted(n(cx), n(y), n(x + width), n(cy), n(cx), n(y + height), n(x), n(cy));
    String mark = kind.equals("parallelGateway") ? "+" : kind.equals("exclusiveGateway") ? "×" : "○";
    return outline + "<text x=\"%s\" y=\"%s\" text-anchor=\"middle\" font-size=\"24\">%s</text>".formatted(n(cx), n(cy + 8.5), mark);
  }

  double middle() {
    return x + width / 2;
  }

  double centre() {
    return y + height / 2;
  }
}
