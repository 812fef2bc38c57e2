package org.legaloversight.casework;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.legaloversight.Refusal;

/**
 * What was entered into a Camunda Form, read by type. Each read refuses, in Chinese and with the field's label, what is
 * missing or of another type, because a form's own rules are checked in the browser only.
 */
public interface FormValues {

  /** As the engine delivers them: texts, numbers, booleans, lists, maps. */
  Map<String, Object> fields();

  /** The Chinese label of a field, its key where none is known. */
  String label(String key);

  /** Whether the field holds more than blanks. */
  default boolean has(String key) {
    Object value = fields().get(key);
    return value != null && !(value instanceof String text && text.isBlank()) && !(value instanceof List<?> list && list.isEmpty());
  }

  /** Without blanks around it. A null character is refused: no column of the database could keep it. */
  default String text(String key) {
    if (!(required(key) instanceof String text)) {
      throw illTyped(key, "应为文字");
    }
    if (text.indexOf('\0') >= 0) {
      throw illTyped(key, "含有无法保存的字符");
    }
    return text.strip();
  }

  /** Empty where the field was left blank. */
  default Optional<String> optionalText(String key) {
    return has(key) ? Optional.of(text(key)) : Optional.empty();
  }

  /** A date without time, in ISO 8601. */
  default LocalDate date(String key) {
    Object value = required(key);
    if (value instanceof LocalDate date) {
      return date;
    }
    try {
      return LocalDate.parse(value.toString().strip());
    } catch (DateTimeParseException e) {
      throw illTyped(key, "应为日期，例如2026-03-02");
    }
  }

  /** Numbers arrive as Integer, Long or Double; 2.0 is 2, 2.5 is refused. */
  default int integer(String key) {
    if (required(key) instanceof Number number && number.doubleValue() == number.intValue()) {
      return number.intValue();
    }
    throw illTyped(key, "应为整数");
  }

  /** A field whose options are the constants of {@code type}. */
  default <E extends Enum<E>> E choice(String key, Class<E> type) {
    String chosen = text(key);
    for (E option : type.getEnumConstants()) {
      if (option.name().equals(chosen)) {
        return option;
      }
    }
    throw illTyped(key, "没有“" + chosen + "”这一选项");
  }

  /** The ticked options of a checklist; none ticked is an answer too. */
  default List<String> items(String key) {
    if (!has(key)) {
      return List.of();
    }
    if (fields().get(key) instanceof List<?> ticked) {
      return ticked.stream().map(String::valueOf).toList();
    }
    throw illTyped(key, "应为多项选择");
  }

  /** The rows of a dynamic list, at least one. */
  default List<Map<String, Object>> list(String key) {
    return rows(key).stream().map(FormValues::fields).toList();
  }

  /** The rows of a dynamic list, at least one, each to be read by type. */
  default List<FormValues> rows(String key) {
    if (!(required(key) instanceof List<?> list)) {
      throw illTyped(key, "应为列表");
    }
    List<FormValues> rows = new ArrayList<>();
    for (Object row : list) {
      if (!(row instanceof Map<?, ?> fields)) {
        throw illTyped(key, "应为列表");
      }
      rows.add(FormRow.of(this, key, rows.size() + 1, fields));
    }
    return rows;
  }

  private Object required(String key) {
    if (!has(key)) {
      throw new Refusal("请填写“" + label(key) + "”。");
    }
    return fields().get(key);
  }

  private Refusal illTyped(String key, String because) {
    return new Refusal("“" + label(key) + "”" + because + "，请改正后重新提交。");
  }
}
