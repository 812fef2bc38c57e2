package org.legaloversight.register;

/** The forms a law firm may have (律师法 15, 16, 20; 律师事务所管理办法 7). */
public enum FirmKind {
  PARTNERSHIP("普通合伙", 3, 3),
  SPECIAL_PARTNERSHIP("特殊的普通合伙", 20, 3),
  INDIVIDUAL("个人", 1, 5),
  STATE("国资", 0, 0);

  private final String label;
  private final int leastPartners;
  private final int leastYears;

  FirmKind(String label, int leastPartners, int leastYears) {
    this.label = label;
    this.leastPartners = leastPartners;
    this.leastYears = leastYears;
  }

  /** Partners without whom it lacks a condition of establishment; of an individual firm its founder (律师事务所管理办法 9 to 12). */
  public int leastPartners() {
    return leastPartners;
  }

  /** Years of practice that it asks of each of them (律师事务所管理办法 9 to 11). */
  public int leastYears() {
    return leastYears;
  }

  /** Whether partners decide by meeting and agreement. */
  public boolean partnership() {
    return this == PARTNERSHIP || this == SPECIAL_PARTNERSHIP;
  }

  /** The Chinese word for it. */
  public String label() {
    return label;
  }
}
