package org.legaloversight.register;

/** Whether a lawyer practises at a firm, has none and must find one within six months (律师执业管理办法 23), or is licensed no longer. */
public enum LawyerState {
  PRACTISING("执业"),
  UNATTACHED("无执业机构"),
  DEREGISTERED("已注销");

  private final String label;

  LawyerState(String label) {
    this.label = label;
  }

  /** The Chinese word for it. */
  public String label() {
    return label;
  }
}
