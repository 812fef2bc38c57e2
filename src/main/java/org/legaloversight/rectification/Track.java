package org.legaloversight.rectification;

/** Where a finding leads; decided by rectification-route.dmn. */
enum Track {
  MINOR("轻微，责令改正"),
  CONDITIONS("设立条件缺失或变更未报批、未备案"),
  PENALTY("应予行政处罚"),
  BAR_RULE("违反行业规范");

  private final String label;

  Track(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
