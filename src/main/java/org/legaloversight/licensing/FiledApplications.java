package org.legaloversight.licensing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.legaloversight.casework.EventKind;
import org.legaloversight.casework.FilledField;
import org.legaloversight.casework.FormValues;
import org.legaloversight.casework.FormWords;
import org.legaloversight.casework.RecordedEvent;
import org.legaloversight.casework.Timeline;
import org.springframework.stereotype.Component;

/**
 * What was applied for, read from the form that opened the case: the timeline is its one home. What a correction of a filing says again
 * takes the place of what was said first.
 */
@Component
class FiledApplications {

  private static final String CORRECTION = "userTask_correctFiling";

  private final Timeline timeline;

  FiledApplications(Timeline timeline) {
    this.timeline = timeline;
  }

  FormValues of(LicenceApplication application) {
    RecordedEvent form = form(application);
    return new Filed(values(application, form), form.form().orElse(FormWords.NONE));
  }

  /** Field by field, as a person reads it. */
  List<FilledField> fields(LicenceApplication application) {
    RecordedEvent form = form(application);
    return FilledField.of(form.form().orElse(FormWords.NONE).fields(), values(application, form));
  }

  /** What was filled in last at a task of the review; empty where nothing has been. */
  Optional<FormValues> last(LicenceApplication application, String task) {
    return last(application, Set.of(task));
  }

  /** What was filled in last at any of these tasks. */
  Optional<FormValues> last(LicenceApplication application, Set<String> tasks) {
    return timeline.lastForm(application.caseNumber(), tasks).map(form -> new Filed(form.values(), form.form().orElse(FormWords.NONE)));
  }

  private Map<String, Object> values(LicenceApplication application, RecordedEvent form) {
    Map<String, Object> values = new LinkedHashMap<>(form.values());
    timeline.of(application.caseNumber()).stream().filter(event -> event.kind() == EventKind.FORM && CORRECTION.equals(event.task()))
        .forEach(event -> values.putAll(event.values()));
    return values;
  }

  private RecordedEvent form(LicenceApplication application) {
    return timeline.of(application.caseNumber()).stream()
        .filter(event -> event.kind() == EventKind.FORM && application.matter().equals(event.process())).findFirst()
        .orElseThrow(() -> new IllegalStateException("Case " + application.caseNumber() + " was opened without a form"));
  }

  private record Filed(Map<String, Object> fields, FormWords words) implements FormValues {

    @Override
    public String label(String key) {
      return words.labels().getOrDefault(key, key);
    }
  }
}
