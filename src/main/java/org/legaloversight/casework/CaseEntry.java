package org.legaloversight.casework;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.legaloversight.jurisdiction.Staff;

/**
 * Something to be written into a case's timeline. The timeline adds the time and the place in the chain.
 *
 * @param actor user id, or {@link #SYSTEM}
 * @param process process id, or null outside a process
 * @param task element id of the task, or null
 * @param fields what was entered or decided; values are texts, numbers, booleans, dates, lists and maps of these
 * @param text one Chinese sentence for the reader of the timeline
 * @param form the words of the form that the fields are of, see {@link FormWords}; null for what was no form
 */
public record CaseEntry(String caseNumber, String actor, String actorName, EventKind kind, String process, String task,
    String taskName, Map<String, Object> fields, String text, String form) {

  /** The actor where nobody is logged in: a timer, a scheduled run. */
  public static final String SYSTEM = "系统";

  public CaseEntry {
    fields = fields == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    text = text == null ? "" : text;
  }

  /** A completed form, with every field as it was submitted. */
  public static CaseEntry of(SubmittedForm form) {
    return new CaseEntry(form.caseNumber(), form.by().userId(), form.by().name(), EventKind.FORM, form.process(), form.task(),
        form.taskName(), form.fields(), form.taskName(), form.words().fields().isEmpty() ? null : form.words().text());
  }

  /** An event outside any task. {@code by} is null where nobody is logged in. */
  public static CaseEntry of(String caseNumber, EventKind kind, Staff by, String text, Map<String, Object> fields) {
    return new CaseEntry(caseNumber, by == null ? SYSTEM : by.userId(), by == null ? SYSTEM : by.name(), kind, null, null,
        null, fields, text, null);
  }
}
