package org.legaloversight.engine;

import static org.camunda.spin.plugin.variable.SpinValues.jsonValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** A value that a form shows when it opens. */
final class Prefilled {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Prefilled() {}

  static FormField field(String key, Object value) {
    FormFieldImpl field = new FormFieldImpl();
    field.setId(key);
    field.setValue(typed(value));
    return field;
  }

  private static TypedValue typed(Object value) {
    if (!(value instanceof Collection<?>)) {
      return Variables.untypedValue(value);
    }
    try {
      return jsonValue(JSON.writeValueAsString(value)).create();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
