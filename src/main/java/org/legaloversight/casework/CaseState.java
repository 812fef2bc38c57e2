package org.legaloversight.casework;

/** Whether a case is still worked on. */
public enum CaseState {
  RUNNING("办理中"),
  CLOSED("已结案");

  private final String title;

  CaseState(String title) {
    this.title = title;
  }

  /** The Chinese name staff know it by. */
  public String title() {
    return title;
  }
}
