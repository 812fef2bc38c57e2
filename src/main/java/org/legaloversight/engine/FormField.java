package org.legaloversight.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.legaloversight.Refusal;
import org.legaloversight.casework.FormWords;

/**
 * One input of a form, with the checks that the page makes too: the page can be passed by, this cannot.
 *
 * @param options label of each allowed value; empty where the values are filled in per case
 * @param valuesKey what the values are filled in by, or null
 * @param hiddenWhen FEEL condition under which the page does not show the field, or null
 * @param columns the inputs of one row, for a list
 */
record FormField(String key, String type, String label, FieldRules rules, Map<String, String> options, String valuesKey,
    String hiddenWhen, List<FormField> columns) {

  /** More than anybody fills in by hand. */
  static final int MOST_ROWS = 100;

  private static final Set<String> INPUTS = Set.of("textfield", "textarea", "number", "select", "radio", "checkbox", "checklist",
      "taglist", "datetime", "dynamiclist");
  private static final String UNREADABLE = "的内容无法识别，请刷新页面后重新填写";

  /** The inputs among {@code components}, those inside of groups included; the page does not send a disabled one. */
  static List<FormField> in(JsonNode components) {
    return StreamSupport.stream(components.spliterator(), false).flatMap(component -> {
      String type = component.path("type").asText();
      return "group".equals(type) ? in(component.path("components")).stream()
          : INPUTS.contains(type) && !component.path("disabled").asBoolean() ? Stream.of(of(component, type)) : Stream.<FormField>empty();
    }).toList();
  }

  private static FormField of(JsonNode component, String type) {
    Map<String, String> options = new LinkedHashMap<>();
    component.path("values").forEach(value -> options.put(value.path("value").asText(), value.path("label").asText()));
    String hide = component.path("conditional").path("hide").asText(null);
    return new FormField(component.path("key").asText(component.path("path").asText()), type, component.path("label").asText(),
        new FieldRules(component), options, component.path("valuesKey").asText(null), hide == null ? null : hide.replaceFirst("^\\s*=", ""), in(component.path("components")));
  }

  /**
   * @param around what the field stands in: the form, or a row of a list
   * @return what there is to record of {@code value}; null where nothing was filled in
   * @throws Refusal when {@code value} is not what this field takes
   */
  Object accept(Object value, FilledIn around) {
    if (absent(value)) {
      if (rules.required()) {
        throw new Refusal("请填写" + around.where() + "“" + label + "”。");
      }
      return value instanceof Boolean ? value : null;
    }
    if (type.equals("dynamiclist")) {
      return rows(value, around);
    }
    String wrong = wrong(value);
    if (wrong != null) {
      throw refusal(around, wrong);
    }
    return value;
  }

  boolean asksFor(String key) {
    return key.equals(valuesKey) || columns.stream().anyMatch(column -> column.asksFor(key));
  }

  FormWords.Field words(Function<String, Map<String, String>> offered, Object value) {
    Map<String, String> taken = valuesKey == null || value == null ? options : new LinkedHashMap<>(offered.apply(valuesKey));
    taken.keySet().removeIf(choice -> valuesKey != null && !choice.equals(value) && !(value instanceof Collection<?> several && several.contains(choice)));
    return new FormWords.Field(key, type, label, rules.unit(), taken, columns.stream().map(column -> column.words(offered, null)).toList());
  }

  private List<Map<String, Object>> rows(Object value, FilledIn around) {
    if (!(value instanceof Collection<?> rows)) {
      throw refusal(around, UNREADABLE);
    }
    if (rows.size() > MOST_ROWS) {
      throw refusal(around, "最多填写" + MOST_ROWS + "项");
    }
    List<Map<String, Object>> accepted = new ArrayList<>();
    for (Object row : rows) {
      if (!(row instanceof Map<?, ?> cells)) {
        throw refusal(around, UNREADABLE);
      }
      accepted.add(around.row(accepted.size() + 1, columns, cells).accepted());
    }
    return accepted;
  }

  /** What is wrong with a value, or null. */
  private String wrong(Object value) {
    return switch (type) {
      case "number" -> rules.wrongNumber(value);
      case "datetime" -> rules.wrongDate(value);
      case "select", "radio" -> wrongOption(value);
      case "checklist", "taglist" -> wrongOptions(value);
      case "checkbox" -> value instanceof Boolean ? null : UNREADABLE;
      default -> rules.wrongText(value);
    };
  }

  private String wrongOption(Object value) {
    if (options.isEmpty()) {
      return rules.wrongText(value);
    }
    return value instanceof String && options.containsKey(value) ? null : "应从所列选项中选择：" + String.join("、", options.values());
  }

  private String wrongOptions(Object value) {
    if (!(value instanceof Collection<?> several) || several.size() > MOST_ROWS) {
      return UNREADABLE;
    }
    return several.stream().map(this::wrongOption).filter(wrong -> wrong != null).findFirst().orElse(null);
  }

  private Refusal refusal(FilledIn around, String what) {
    return new Refusal(around.where() + "“" + label + "”" + what + (what.equals(UNREADABLE) ? "。" : "，请修改后再提交。"));
  }

  /** An unticked box and a text in which nothing is to be seen are as good as none. */
  private boolean absent(Object value) {
    return value == null || type.equals("checkbox") && Boolean.FALSE.equals(value) || value instanceof String text && PlainText.blank(text)
        || value instanceof Collection<?> several && several.isEmpty();
  }
}
