package org.legaloversight.casework;

import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * From where somebody comes to a case file, and how it is shown. Bound from the parameters of a request; what is no id is left out.
 *
 * @param task the engine's id of the task that the person comes from and wants to go back to; empty where there is none
 * @param filter the engine's id of the list the task was opened in
 * @param back the address of the list the person found the case in, such as /deadlines?tab=overdue; empty where there is none
 * @param embedded whether the pages are shown within a task of the Tasklist, without a bar of their own
 */
public record CaseVisit(String task, String filter, String back, String embedded) {

  private static final String ID = "[0-9A-Za-z-]{1,64}";
  /** Only pages of ours, and nothing in their parameters that would not be written so in an address. */
  private static final Pattern LIST = Pattern.compile("/(?:cases|deadlines)(?:\\?[\\w%&=.~-]{0,1000})?");
  private static final String TASKLIST = "/camunda/app/tasklist/default/";

  /** Of somebody who comes from nowhere: the plain address of a page. */
  public static final CaseVisit NONE = new CaseVisit(null, null, null, null);

  public CaseVisit {
    task = id(task);
    filter = id(filter);
    back = back != null && LIST.matcher(back).matches() ? back : "";
    embedded = embedded == null ? "" : "1";
  }

  private static String id(String given) {
    String id = Objects.requireNonNullElse(given, "");
    return id.matches(ID) ? id : "";
  }

  /** The same visit, out of the Tasklist's frame. */
  public CaseVisit alone() {
    return new CaseVisit(task, filter, back, null);
  }

  boolean within() {
    return !embedded.isEmpty();
  }

  /** The address of a page of a case for the same visit. */
  public String link(String caseNumber, String path) {
    UriComponentsBuilder link = UriComponentsBuilder.fromPath("/cases").pathSegment(caseNumber).path(path);
    if (!task.isEmpty()) {
      link.queryParam("task", task);
    }
    if (!filter.isEmpty()) {
      link.queryParam("filter", filter);
    }
    if (!back.isEmpty()) {
      link.queryParam("back", back);
    }
    if (within()) {
      link.queryParam("embedded", embedded);
    }
    return link.build().encode().toUriString();
  }

  /** The Tasklist, for the link back; empty where the person does not come from there. */
  String tasklist() {
    return task.isEmpty() ? "" : TASKLIST;
  }

  /** Where in the Tasklist. */
  String place() {
    return "#/?" + (filter.isEmpty() ? "" : "filter=" + filter + "&") + "task=" + task + "&detailsTab=task-detail-case";
  }
}
