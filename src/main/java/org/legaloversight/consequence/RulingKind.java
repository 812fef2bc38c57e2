package org.legaloversight.consequence;

/** What may annul a decision; the constants are the values of the form. */
enum RulingKind {
  RECONSIDERATION("行政复议决定书"),
  JUDGMENT("行政判决书"),
  /** By the organ itself, or the one above it, on its own motion. */
  SELF_CORRECTION("自行纠正决定书");

  private final String label;

  RulingKind(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
