package org.legaloversight.archive.verifier;

import java.util.List;
import java.util.Map;

/** One record of an archive. A missing value reads as empty: whoever needs it compares it with something. */
public record Row(Map<String, Object> values) {

  public String text(String key) {
    Object value = values.get(key);
    return value == null ? "" : value instanceof String text ? text : Json.write(value);
  }

  public boolean has(String key) {
    return values.get(key) != null && !"".equals(values.get(key));
  }

  public boolean holds(String key) {
    return Boolean.TRUE.equals(values.get(key));
  }

  /** A whole number; 0 where there is none. */
  public long number(String key) {
    return values.get(key) instanceof Number number ? number.longValue() : 0;
  }

  @SuppressWarnings("unchecked")
  public Row object(String key) {
    return new Row(values.get(key) instanceof Map<?, ?> object ? (Map<String, Object>) object : Map.of());
  }

  @SuppressWarnings("unchecked")
  public List<Object> list(String key) {
    return values.get(key) instanceof List<?> list ? (List<Object>) list : List.of();
  }

  @SuppressWarnings("unchecked")
  public List<Row> rows(String key) {
    return list(key).stream().filter(Map.class::isInstance).map(item -> new Row((Map<String, Object>) item)).toList();
  }

  /** What a text holds that is itself a JSON object, such as the fields of an event; empty where it is none. */
  public Row parsed(String key) {
    try {
      return new Row(Json.object(text(key)));
    } catch (Unreadable e) {
      return new Row(Map.of());
    }
  }
}
