package org.legaloversight.casework;

/** Where an event of the timeline comes from. */
public enum EventKind {
  FORM("办理"),
  SYSTEM("系统"),
  ARCHIVE("归档"),
  DOCUMENT("文书"),
  SERVICE("送达"),
  DEADLINE("期限"),
  EVIDENCE("证据"),
  /** Who does the work: moved, taken over in an absence. Internal. */
  HANDOVER("移交"),
  /** Who is kept from the case. Internal. */
  RECUSAL("回避");

  private final String title;

  EventKind(String title) {
    this.title = title;
  }

  /** The Chinese name staff know it by. */
  public String title() {
    return title;
  }
}
