package org.legaloversight.casework;

/**
 * What a later act took from an issued document: all of its force, or that of a part. The document itself is never touched.
 *
 * @param documentNumber of the document that lost it
 * @param by the act, in Chinese with its number, such as 行政复议决定书湘府复决字〔2026〕1号
 * @param how what the act did to it, in Chinese, such as 撤销 or 部分撤销或者变更（决定书第三项）
 * @param wholly false where the rest of the document stands
 * @param instead what is to be done now, a sentence in Chinese
 */
public record LostForce(String documentNumber, String by, String how, boolean wholly, String instead) {

  String words() {
    return "已被" + by + how;
  }
}
