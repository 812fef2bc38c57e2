package org.legaloversight.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/**
 * What a field's {@code validate} and its other settings ask of a value, as the page (form-js 1.8) understands them.
 *
 * @param component the field in the .form file
 */
record FieldRules(JsonNode component) {

  private static final int LONGEST = 4000;
  private static final int LONGEST_NUMBER = 40;
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern MOMENT = Pattern.compile("[-0-9T:+Z]{1,40}");

  boolean required() {
    return rule("required").asBoolean();
  }

  /** What the page shows behind the value, such as 个月; empty where nothing does. */
  String unit() {
    return component.path("appearance").path("suffixAdorner").asText("");
  }

  /** What is wrong with it in Chinese, or null. */
  String wrongText(Object value) {
    if (!(value instanceof String text)) {
      return "应为文字";
    }
    int length = text.strip().length();
    if (length > rule("maxLength").asInt(LONGEST)) {
      return "不得超过" + rule("maxLength").asInt(LONGEST) + "字";
    }
    if (length < rule("minLength").asInt(0)) {
      return "不得少于" + rule("minLength").asInt() + "字";
    }
    if (!PlainText.storable(text)) {
      return "含有无法保存的字符（请删除后手工输入）";
    }
    return rule("pattern").isTextual() && !Pattern.compile(rule("pattern").asText()).matcher(text).find() ? "格式不正确" : null;
  }

  /** What is wrong with it in Chinese, or null. */
  String wrongNumber(Object value) {
    BigDecimal number = number(value);
    if (number == null) {
      return "应为数字";
    }
    JsonNode digits = component.path("decimalDigits");
    if (digits.isNumber() && number.stripTrailingZeros().scale() > digits.asInt()) {
      return digits.asInt() == 0 ? "应为整数" : "最多保留" + digits.asInt() + "位小数";
    }
    if (rule("min").isNumber() && number.compareTo(rule("min").decimalValue()) < 0) {
      return "不得小于" + rule("min").asText();
    }
    return rule("max").isNumber() && number.compareTo(rule("max").decimalValue()) > 0 ? "不得大于" + rule("max").asText() : null;
  }

  /** Null for what is no number; the page sends a text only where the form says so. */
  private BigDecimal number(Object value) {
    boolean text = value instanceof String && component.path("serializeToString").asBoolean();
    if (!(value instanceof Number || text) || value.toString().length() > LONGEST_NUMBER) {
      return null;
    }
    try {
      return new BigDecimal(value.toString());
    } catch (NumberFormatException e) {
      return null; // not a number, or none that ends
    }
  }

  /** What is wrong with it in Chinese, or null. A day comes as 2026-03-02, whatever the browser shows. */
  String wrongDate(Object value) {
    if (!component.path("subtype").asText("date").equals("date")) {
      return value instanceof String text && MOMENT.matcher(text).matches() ? null : "应为时间";
    }
    return value instanceof String text && DAY.matcher(text).matches() && exists(text) ? null : "应为日期，例如 2026-03-02";
  }

  private static boolean exists(String day) {
    try {
      LocalDate.parse(day);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private JsonNode rule(String name) {
    return component.path("validate").path(name);
  }
}
