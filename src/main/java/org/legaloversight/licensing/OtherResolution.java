package org.legaloversight.licensing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.legaloversight.casework.FormValues;

/**
 * The resolution of the other of two firms, read as that of the applicant is: its fields are named after those, with {@code other} before.
 *
 * @param form with the resolutions of both
 */
record OtherResolution(FormValues form) implements FormValues {

  private static final List<String> FIELDS = List.of("resolvedOn", "present", "inFavour", "voting");

  @Override
  public Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    FIELDS.forEach(field -> fields.put(field, form.fields().get(named(field))));
    return fields;
  }

  @Override
  public String label(String key) {
    return form.label(named(key));
  }

  private static String named(String field) {
    return "other" + Character.toUpperCase(field.charAt(0)) + field.substring(1);
  }
}
