package org.legaloversight.handover;

/** Why somebody is kept from a case: the grounds of 行政处罚法 art. 43, and what else may touch impartiality. */
public enum Ground {
  NEAR_RELATIVE("与案件当事人有近亲属关系"),
  INTEREST("与案件有直接利害关系"),
  OTHER("有其他可能影响公正处理的关系");

  private final String label;

  Ground(String label) {
    this.label = label;
  }

  /** In Chinese. */
  public String label() {
    return label;
  }
}
