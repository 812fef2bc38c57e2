package org.legaloversight.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * A form, or one row of a list in it, as somebody filled it in.
 *
 * @param where names the row to the reader; empty for the form itself
 * @param outside the values around the row, which its conditions may ask for too
 * @param feel evaluates a FEEL condition over values
 */
record FilledIn(List<FormField> fields, Map<?, ?> values, String where, Map<String, Object> outside,
    BiPredicate<String, Map<String, Object>> feel) {

  /**
   * What of it the fields take. What the page hides, and what is no field at all, is left out.
   *
   * @throws org.legaloversight.Refusal naming the first field that is missing or wrong
   */
  Map<String, Object> accepted() {
    Map<String, Object> context = context();
    Map<String, Object> accepted = new LinkedHashMap<>();
    for (FormField field : fields) {
      if (field.hiddenWhen() != null && feel.test(field.hiddenWhen(), context)) {
        continue;
      }
      Object value = field.accept(values.get(field.key()), this);
      if (value != null) {
        accepted.put(field.key(), value);
      }
    }
    return accepted;
  }

  FilledIn row(int number, List<FormField> columns, Map<?, ?> cells) {
    return new FilledIn(columns, cells, "第" + number + "项的", context(), feel);
  }

  /** A field left empty is null to a condition, not unknown. */
  private Map<String, Object> context() {
    Map<String, Object> context = new LinkedHashMap<>(outside);
    fields.forEach(field -> context.put(field.key(), values.get(field.key())));
    return context;
  }
}
