package org.legaloversight.casework;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a form called its inputs when it was filled in: kept with the record of it, because the next version of the form may call
 * them otherwise, and a value such as NOT_DONE says nothing to a reader.
 *
 * @param fields in the order of the form
 */
public record FormWords(List<Field> fields) {

  /** A form of which nothing is known. */
  public static final FormWords NONE = new FormWords(List.of());

  public FormWords {
    fields = List.copyOf(fields);
  }

  /**
   * @param type as form-js names it, such as datetime or checklist
   * @param unit what stands behind a number, such as 个月; empty where nothing does
   * @param options label by value; empty where the value itself is what was read
   * @param columns the inputs of a row, for a list
   */
  public record Field(String key, String type, String label, String unit, Map<String, String> options, List<Field> columns) {

    public Field {
      options = Map.copyOf(options);
      columns = List.copyOf(columns);
    }
  }

  static FormWords of(Map<String, String> labels) {
    return new FormWords(labels.entrySet().stream().map(each -> new Field(each.getKey(), "textfield", each.getValue(), "", Map.of(), List.of())).toList());
  }

  /** The Chinese label by the key of each field, those in lists included. */
  public Map<String, String> labels() {
    return fields.stream().flatMap(field -> Stream.concat(Stream.of(field), field.columns().stream()))
        .collect(Collectors.toMap(Field::key, Field::label, (first, second) -> first, LinkedHashMap::new));
  }

  /** The one text for these words, by which they are hashed. */
  String text() {
    return CanonicalJson.write(Map.of("fields", fields));
  }

  static FormWords read(String text) {
    return CanonicalJson.read(text, new TypeReference<>() {});
  }
}
