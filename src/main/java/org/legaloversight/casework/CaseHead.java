package org.legaloversight.casework;

import java.util.List;

/**
 * What stands at the head of every page of a case file, as the template {@code cases/frame} shows it.
 *
 * @param unitName the supervising unit
 * @param concernedName the bureau that the case concerns too; empty for none
 * @param back the list that the person found the case in, with its tab and page
 * @param embedded whether the page is shown within a task of the Tasklist
 * @param tasklist the Tasklist's address; empty where the person does not come from there
 * @param place where in the Tasklist
 */
public record CaseHead(CaseFile file, String unitName, String concernedName, List<Link> pages, String back, boolean embedded, String tasklist,
    String place) {

  /** @param current whether it is the page that is shown */
  public record Link(String href, String label, boolean current) {}

  /** What the list is called. */
  public String backLabel() {
    return back.startsWith("/deadlines") ? "返回期限一览" : "返回案卷查询";
  }

  /** The address of the page that is shown, for a form on it that comes back to it. */
  public String self() {
    return pages.stream().filter(Link::current).findFirst().orElseThrow().href();
  }
}
