package org.legaloversight.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.legaloversight.Refusal;

/** What a form sent, as plain values: lists arrive as variables of type Json. */
final class Submitted {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_CHOICE = 200;

  private Submitted() {}

  static Map<String, Object> plain(VariableMap variables) {
    Map<String, Object> plain = new LinkedHashMap<>();
    for (String name : variables.keySet()) {
      TypedValue value = variables.getValueTyped(name);
      plain.put(name, value instanceof SerializableValue serialized ? read(serialized.getValueSerialized())
          : value == null ? null : value.getValue());
    }
    return plain;
  }

  /** Choices, numbers and dates: what a condition or an output mapping can use. */
  static Map<String, Object> scalars(Map<String, Object> fields) {
    Map<String, Object> scalars = new LinkedHashMap<>();
    fields.forEach((name, value) -> {
      if (value instanceof Number || value instanceof Boolean || value instanceof String text && text.length() <= LONGEST_CHOICE) {
        scalars.put(name, value);
      }
    });
    return scalars;
  }

  private static Object read(String json) {
    try {
      return json == null ? null : JSON.readValue(json, Object.class);
    } catch (JsonProcessingException e) {
      throw new Refusal("提交的内容无法识别，请刷新页面后重新填写。");
    }
  }
}
