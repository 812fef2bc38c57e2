package org.legaloversight.licensing;

/** Whether a condition is met, as far as the register knows. */
enum Standing {
  MET("符合"),
  NOT_MET("不符合"),
  /** The register cannot know; whoever examines it ticks it. */
  FOR_THE_OFFICER("由承办人核实");

  private final String label;

  Standing(String label) {
    this.label = label;
  }

  /** In Chinese. */
  String label() {
    return label;
  }
}
