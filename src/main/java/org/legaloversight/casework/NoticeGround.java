package org.legaloversight.casework;

/** The only two grounds of a public notice (民事诉讼法第95条). */
public enum NoticeGround {
  FAILED("其他方式无法送达"),
  WHEREABOUTS("下落不明");

  private final String title;

  NoticeGround(String title) {
    this.title = title;
  }

  /** In Chinese. */
  public String title() {
    return title;
  }
}
