package org.legaloversight.casework;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.legaloversight.deadline.ChineseDate;

/**
 * A field of a form with what was filled in.
 *
 * @param value in words; empty for a list
 * @param rows of a list, each with its filled fields
 */
public record FilledField(String label, String value, List<List<FilledField>> rows) {

  /** Those that were filled in, in the order of the form. */
  public static List<FilledField> of(List<FormWords.Field> fields, Map<?, ?> values) {
    return fields.stream().filter(field -> values.get(field.key()) != null).map(field -> of(field, values.get(field.key()))).toList();
  }

  private static FilledField of(FormWords.Field field, Object value) {
    if (field.type().equals("dynamiclist") && value instanceof List<?> list) {
      List<List<FilledField>> rows = new ArrayList<>();
      list.forEach(row -> rows.add(row instanceof Map<?, ?> cells ? of(field.columns(), cells) : List.of()));
      return new FilledField(field.label(), "", rows);
    }
    return new FilledField(field.label(), worded(field, value), List.of());
  }

  private static String worded(FormWords.Field field, Object value) {
    if (value instanceof List<?> several) {
      return several.stream().map(each -> worded(field, each)).collect(Collectors.joining("、"));
    }
    if (value instanceof Boolean ticked) {
      return ticked ? "是" : "否";
    }
    String text = value instanceof Double number ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString() : value.toString();
    return field.type().equals("datetime") ? day(text) : field.options().getOrDefault(text, text) + field.unit();
  }

  private static String day(String text) {
    try {
      return ChineseDate.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return text.replace('T', ' '); // a moment, or a time of day
    }
  }
}
