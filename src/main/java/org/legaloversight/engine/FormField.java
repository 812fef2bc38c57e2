package org.legaloversight.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.legaloversight.Refusal;

/**
 * One input of a form, with the checks that the page makes too: the page can be passed by, this cannot.
 *
 * @param options label of each allowed value; empty where the values are filled in per case
 * @param hiddenWhen FEEL condition under which the page does not show the field, or null
 * @param columns the inputs of one row, for a list
 */
record FormField(String key, String type, String label, JsonNode component, Map<String, String> options, String hiddenWhen,
    List<FormField> columns) {

  private static final Set<String> INPUTS = Set.of("textfield", "textarea", "number", "select", "radio", "checkbox", "checklist",
      "taglist", "datetime", "dynamiclist");

  /** The inputs among {@code components}, those inside of groups included. */
  static List<FormField> in(JsonNode components) {
    return StreamSupport.stream(components.spliterator(), false).flatMap(component -> {
      String type = component.path("type").asText();
      return "group".equals(type) ? in(component.path("components")).stream()
          : INPUTS.contains(type) ? Stream.of(of(component, type)) : Stream.<FormField>empty();
    }).toList();
  }

  private static FormField of(JsonNode component, String type) {
    Map<String, String> options = new LinkedHashMap<>();
    component.path("values").forEach(value -> options.put(value.path("value").asText(), value.path("label").asText()));
    String hide = component.path("conditional").path("hide").asText(null);
    return new FormField(component.path("key").asText(component.path("path").asText()), type, component.path("label").asText(),
        component, options, hide == null ? null : hide.replaceFirst("^\\s*=", ""), in(component.path("components")));
  }

  /** @throws Refusal when {@code value} is not what this field takes; {@code where} names the row of a list */
  void check(Object value, String where) {
    if (absent(value)) {
      if (rule("required").asBoolean()) {
        throw new Refusal("请填写" + where + "“" + label + "”。");
      }
      return;
    }
    switch (type) {
      case "dynamiclist" -> checkRows(value, where);
      case "number" -> checkNumber(value, where);
      case "datetime" -> checkDate(value, where);
      case "select", "radio" -> checkOption(value, where);
      case "checklist", "taglist" -> asCollection(value, where).forEach(each -> checkOption(each, where));
      case "checkbox" -> { }
      default -> checkText(value, where);
    }
  }

  private void checkRows(Object value, String where) {
    int row = 0;
    for (Object each : asCollection(value, where)) {
      row++;
      if (!(each instanceof Map<?, ?> cells)) {
        throw wrong(where, "填写的内容无法识别，请刷新后重新填写");
      }
      for (FormField column : columns) {
        column.check(cells.get(column.key), "第" + row + "项的");
      }
    }
  }

  private Collection<?> asCollection(Object value, String where) {
    if (value instanceof Collection<?> several) {
      return several;
    }
    throw wrong(where, "填写的内容无法识别，请刷新后重新填写");
  }

  private void checkNumber(Object value, String where) {
    BigDecimal number;
    try {
      number = new BigDecimal(value.toString());
    } catch (NumberFormatException e) {
      throw wrong(where, "应为数字");
    }
    if (number.stripTrailingZeros().scale() > Math.max(0, setting("decimalDigits").asInt(0))) {
      throw wrong(where, "应为整数");
    }
    if (rule("min").isNumber() && number.compareTo(rule("min").decimalValue()) < 0) {
      throw wrong(where, "不得小于" + rule("min").asText());
    }
    if (rule("max").isNumber() && number.compareTo(rule("max").decimalValue()) > 0) {
      throw wrong(where, "不得大于" + rule("max").asText());
    }
  }

  private void checkDate(Object value, String where) {
    try {
      LocalDate.parse(value.toString());
    } catch (DateTimeParseException e) {
      throw wrong(where, "应为日期，例如 2026-03-02");
    }
  }

  private void checkOption(Object value, String where) {
    if (!options.isEmpty() && !options.containsKey(value.toString())) {
      throw wrong(where, "应从所列选项中选择：" + options.values().stream().collect(Collectors.joining("、")));
    }
  }

  private void checkText(Object value, String where) {
    if (!(value instanceof String text)) {
      throw wrong(where, "应为文字");
    }
    if (text.length() > rule("maxLength").asInt(4000)) {
      throw wrong(where, "不得超过" + rule("maxLength").asInt(4000) + "字");
    }
    if (text.strip().length() < rule("minLength").asInt(0)) {
      throw wrong(where, "不得少于" + rule("minLength").asInt() + "字");
    }
    if (rule("pattern").isTextual() && !Pattern.matches(rule("pattern").asText(), text)) {
      throw wrong(where, "格式不正确");
    }
  }

  private JsonNode rule(String name) {
    return component.path("validate").path(name);
  }

  private JsonNode setting(String name) {
    return component.path(name);
  }

  private Refusal wrong(String where, String what) {
    return new Refusal(where + "“" + label + "”" + what + "，请修改后再提交。");
  }

  private static boolean absent(Object value) {
    return value == null || value instanceof String text && text.isBlank() || value instanceof Collection<?> several && several.isEmpty();
  }
}
