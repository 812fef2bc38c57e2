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
 * What was applied for, read from the form that opened the case, or by which the firm did what it was awaited to do: the timeline is its
 * one home. What a correction of a filing says again takes the place of what was said first.
 */
@Component
class FiledApplications {

  private static final String CORRECTION = "userTask_correctFiling";

  private final Timeline timeline;

  FiledApplications(Timeline timeline) {
    this.timeline = timeline;
  }

  /** Empty while the firm is still to apply. */
  FormValues of(LicenceApplication application) {
    return form(application).<FormValues>map(form -> new Filed(values(application, form), words(form))).orElseGet(() -> new Filed(Map.of(), FormWords.NONE));
  }

  /** Field by field, as a person reads it. */
  List<FilledField> fields(LicenceApplication application) {
    return form(application).map(form -> FilledField.of(words(form).fields(), values(application, form))).orElse(List.of());
  }

  private static FormWords words(RecordedEvent form) {
    return form.form().orElse(FormWords.NONE);
  }

  /** What was filled in last at a task of the review; empty where nothing has been. */
  Optional<FormValues> last(LicenceApplication application, String task) {
    return last(application, Set.of(task));
  }

  /** What was filled in last at any of these tasks. */
  Optional<FormValues> last(LicenceApplication application, Set<String> tasks) {
    return timeline.lastForm(application.caseNumber(), tasks).map(form -> new Filed(form.values(), words(form)));
  }

  private Map<String, Object> values(LicenceApplication application, RecordedEvent form) {
    Map<String, Object> values = new LinkedHashMap<>(form.values());
    timeline.of(application.caseNumber()).stream().filter(event -> event.kind() == EventKind.FORM && CORRECTION.equals(event.task()))
        .forEach(event -> values.putAll(event.values()));
    return values;
  }

  private Optional<RecordedEvent> form(LicenceApplication application) {
    return timeline.of(application.caseNumber()).stream()
        .filter(event -> event.kind() == EventKind.FORM && application.matter().equals(event.process())).findFirst();
  }

  private record Filed(Map<String, Object> fields, FormWords words) implements FormValues {

    @Override
    public String label(String key) {
      return words.labels().getOrDefault(key, key);
    }
  }
}
