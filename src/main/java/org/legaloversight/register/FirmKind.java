package org.legaloversight.register;

/** The forms a law firm may have (律师法 15, 16, 20; 律师事务所管理办法 7). */
public enum FirmKind {
  PARTNERSHIP("普通合伙", 3),
  SPECIAL_PARTNERSHIP("特殊的普通合伙", 20),
  INDIVIDUAL("个人", 1),
  STATE("国资", 0);

  private final String label;
  private final int leastPartners;

  FirmKind(String label, int leastPartners) {
    this.label = label;
    this.leastPartners = leastPartners;
  }

  /** Partners without whom it lacks a condition of establishment; of an individual firm its founder (律师事务所管理办法 9 to 12). */
  int leastPartners() {
    return leastPartners;
  }

  /** The Chinese word for it. */
  public String label() {
    return label;
  }
}
