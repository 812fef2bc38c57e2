package org.legaloversight.rectification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.legaloversight.rectification.Decisions.FindingResult;

/** One thing found wrong: its ground, the facts, what must be put right, and what the re-check saw. */
@Embeddable
class Finding {

  @Enumerated(EnumType.STRING)
  private Ground ground;

  private String facts;
  private String demand;

  @Enumerated(EnumType.STRING)
  private Track track;

  @Enumerated(EnumType.STRING)
  @Column(name = "result")
  private FindingResult result;

  private String remark;

  protected Finding() {}

  Finding(Ground ground, String facts, String demand) {
    this.ground = ground;
    this.facts = facts.strip();
    this.demand = demand.strip();
  }

  void sort(Track where) {
    this.track = where;
  }

  void recheck(FindingResult seen, String note) {
    this.result = seen;
    this.remark = note;
  }

  Ground ground() {
    return ground;
  }

  String facts() {
    return facts;
  }

  String demand() {
    return demand;
  }

  Track track() {
    return track;
  }

  FindingResult result() {
    return result;
  }

  String remark() {
    return remark;
  }

  boolean on(Track where) {
    return track == where;
  }

  boolean failed() {
    return result == FindingResult.NOT_DONE;
  }
}
