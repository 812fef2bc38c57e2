package org.legaloversight.casework;

/** The ways to serve a document (行政处罚法61；民事诉讼法88-95). */
public enum ServiceMethod {
  DIRECT("直接送达"),
  LEFT("留置送达"),
  MAIL("邮寄送达"),
  ELECTRONIC("电子送达"),
  PUBLIC_NOTICE("公告送达");

  private final String title;

  ServiceMethod(String title) {
    this.title = title;
  }

  /** The Chinese name of the law. */
  public String title() {
    return title;
  }
}
