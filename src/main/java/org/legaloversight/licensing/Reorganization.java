package org.legaloversight.licensing;

import org.legaloversight.Refusal;
import org.legaloversight.casework.FormValues;

/** How firms merge or divide (律师事务所管理办法 30). */
enum Reorganization {
  /** The applicant goes on, and another firm is absorbed by it. */
  ABSORPTION("吸收合并", 0),

  /** The applicant and another firm end, and one new firm takes the place of both. */
  CONSOLIDATION("新设合并", 1),

  /** The applicant goes on, and new firms come out of it. */
  SPIN_OFF("存续分立", 1),

  /** The applicant ends, and new firms take its place. */
  SPLIT("解散分立", 2);

  private final String label;
  private final int leastNew;

  Reorganization(String label, int leastNew) {
    this.label = label;
    this.leastNew = leastNew;
  }

  static Reorganization of(LicenceApplication application) {
    return valueOf(application.scope());
  }

  /** In Chinese. */
  String label() {
    return label;
  }

  /** Whether two firms merge; otherwise one divides. */
  boolean merger() {
    return this == ABSORPTION || this == CONSOLIDATION;
  }

  /** Whether the firm that applies goes on. */
  boolean applicantGoesOn() {
    return this == ABSORPTION || this == SPIN_OFF;
  }

  /** Whether new firms are established for it. */
  boolean founds() {
    return leastNew > 0;
  }

  /** Fewer would be no such reorganization. */
  int leastNew() {
    return leastNew;
  }

  /**
   * How many new firms are applied for; a merger has one at most.
   *
   * @throws Refusal when they are too few for a division
   */
  int newFirms(FormValues filed) {
    int wanted = merger() ? leastNew : filed.integer("newFirms");
    if (wanted < leastNew) {
      throw new Refusal(label + "应当新设" + leastNew + "家以上律师事务所，请核对“" + filed.label("newFirms") + "”；只分出一家的请选择“" + SPIN_OFF.label + "”。");
    }
    return wanted;
  }
}
