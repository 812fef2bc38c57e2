package org.legaloversight.casework;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A row of a dynamic list. Its refusals name list, row and field. */
record FormRow(FormValues form, String list, int position, Map<String, Object> fields) implements FormValues {

  static FormRow of(FormValues form, String list, int position, Map<?, ?> values) {
    Map<String, Object> fields = new LinkedHashMap<>();
    values.forEach((key, value) -> fields.put(String.valueOf(key), value));
    return new FormRow(form, list, position, Collections.unmodifiableMap(fields));
  }

  @Override
  public String label(String key) {
    return form.label(list) + "第" + position + "项：" + form.label(key);
  }
}
