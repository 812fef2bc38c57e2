package org.legaloversight.casework.web;

import java.util.Arrays;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseHead;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.IssuedDocument;

/**
 * The addresses around the documents of a case, each keeping the visit.
 *
 * @param path of the page with the list, without parameters
 * @param visit the parameters, with their question mark; empty where there are none
 */
record DocumentPlace(String path, String visit) {

  static DocumentPlace of(CaseHead head) {
    String self = head.self();
    int mark = self.indexOf('?');
    return mark < 0 ? new DocumentPlace(self, "") : new DocumentPlace(self.substring(0, mark), self.substring(mark));
  }

  /** @throws Refusal if there is no such kind */
  static DocumentKind kind(String template) {
    return Arrays.stream(DocumentKind.values()).filter(kind -> kind.template().equals(template)).findFirst()
        .orElseThrow(() -> new Refusal("没有这种文书，请返回文书页重新选择。"));
  }

  public String list() {
    return path + visit;
  }

  public String page(IssuedDocument document) {
    return path + "/" + document.ordinal() + visit;
  }

  /** @param ending pdf or docx */
  public String file(IssuedDocument document, String ending) {
    return path + "/" + document.ordinal() + "." + ending;
  }

  /** Where its pages are, each under its number. */
  public String pages(IssuedDocument document) {
    return path + "/" + document.ordinal() + "/pages";
  }

  /** @param what renewal or withdrawal */
  public String act(IssuedDocument document, String what) {
    return path + "/" + document.ordinal() + "/" + what + visit;
  }

  public String preview(DocumentKind kind) {
    return path + "/preview/" + kind.template() + visit;
  }

  /** As {@link #pages(IssuedDocument)}. */
  public String previewPages(DocumentKind kind) {
    return path + "/preview/" + kind.template() + "/pages";
  }

  /** @param ending pdf or docx */
  public String previewFile(DocumentKind kind, String ending) {
    return path + "/preview/" + kind.template() + "." + ending;
  }
}
