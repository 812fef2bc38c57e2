package org.legaloversight.rectification;

/** How an order ended. */
enum Outcome {
  DROPPED("不予整改"),
  REFERRED("移送律师协会"),
  PASSED("整改合格"),
  PENALTY_PROPOSED("整改不合格，建议行政处罚"),
  TERMINATED("终止并注销"),
  DISSOLVED("自行解散并注销"),
  WITHDRAWN("撤回"),
  FIRM_GONE("主体终止"),
  ANNULLED("决定被撤销");

  private final String label;

  Outcome(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
