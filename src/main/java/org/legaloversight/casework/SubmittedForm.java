package org.legaloversight.casework;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.legaloversight.jurisdiction.Staff;

/**
 * A form somebody completed.
 *
 * @param process process id
 * @param task element id of the user task or start event
 * @param taskName its Chinese name
 * @param fields every field of the form
 * @param at server time
 * @param words what the form calls its fields, also those in lists; a field without a label is named by its key
 */
public record SubmittedForm(String caseNumber, String process, String task, String taskName, Map<String, Object> fields,
    Staff by, Instant at, FormWords words) implements FormValues {

  public SubmittedForm {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** @param labels Chinese labels by field key, where no more is known of the form */
  public SubmittedForm(String caseNumber, String process, String task, String taskName, Map<String, Object> fields, Staff by,
      Instant at, Map<String, String> labels) {
    this(caseNumber, process, task, taskName, fields, by, at, FormWords.of(labels));
  }

  public SubmittedForm(String caseNumber, String process, String task, String taskName, Map<String, Object> fields, Staff by,
      Instant at) {
    this(caseNumber, process, task, taskName, fields, by, at, FormWords.NONE);
  }

  @Override
  public String label(String key) {
    return words.labels().getOrDefault(key, key);
  }
}
