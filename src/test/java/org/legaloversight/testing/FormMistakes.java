package org.legaloversight.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All that can be wrong with a form that is otherwise filled in as it should be, one field at a time. */
public final class FormMistakes {

  private FormMistakes() {}

  /** One field filled in wrongly, and how the refusal begins. */
  public record Mistake(Map<String, Object> form, String message) {}

  /** All of them, field by field. */
  public static List<Mistake> of(String id, Map<String, Object> fields) {
    List<Mistake> mistakes = new ArrayList<>();
    for (JsonNode field : schema(id).path("components")) {
      String key = field.path("key").asText(field.path("path").asText());
      if (fields.containsKey(key)) {
        wrong(field).forEach((value, message) -> mistakes.add(new Mistake(with(fields, key, value), message)));
        inRows(fields, field, key).forEach(mistakes::add);
      }
    }
    return mistakes;
  }

  private static Stream<Mistake> inRows(Map<String, Object> fields, JsonNode list, String key) {
    if (!list.path("type").asText().equals("dynamiclist")) {
      return Stream.empty();
    }
    List<Mistake> mistakes = new ArrayList<>();
    @SuppressWarnings("unchecked")
    Map<String, Object> row = (Map<String, Object>) ((List<?>) fields.get(key)).get(0);
    for (JsonNode column : list.path("components")) {
      String cell = column.path("key").asText();
      if (row.containsKey(cell)) {
        wrong(column).forEach((value, message) -> mistakes.add(new Mistake(with(fields, key, List.of(with(row, cell, value))),
            message.startsWith("请填写") ? message.replace("请填写", "请填写第1项的") : "第1项的" + message)));
      }
    }
    return mistakes.stream();
  }

  /** Each wrong value of a field, and the refusal. */
  private static Map<Object, String> wrong(JsonNode field) {
    String label = "“" + field.path("label").asText() + "”";
    Map<Object, String> wrong = new LinkedHashMap<>();
    if (field.path("validate").path("required").asBoolean()) {
      Stream.of("", " \t　", "\u00a0\u200b\ufeff").forEach(nothing -> wrong.put(nothing, "请填写" + label + "。"));
    }
    switch (field.path("type").asText()) {
      case "select", "radio" -> {
        String refusal = field.has("values") ? label + "应从所列选项中选择：" : label + "应为文字";
        Stream.of(7, List.of("APPROVE"), Map.of("value", "APPROVE")).forEach(value -> wrong.put(value, refusal));
        if (field.has("values")) {
          wrong.put("NO_SUCH_OPTION", refusal);
        }
      }
      case "checklist" -> {
        wrong.put("APPLICATION", label + "的内容无法识别");
        if (field.has("values")) {
          wrong.put(List.of("NO_SUCH_OPTION"), label + "应从所列选项中选择：");
        }
      }
      case "datetime" -> Stream.of("明天", "2026-02-30", "2026/03/02", "+99999-01-01", 20260302, true)
          .forEach(value -> wrong.put(value, label + "应为日期，例如 2026-03-02"));
      case "number" -> {
        Stream.of("两", "2", Double.NaN, true, List.of(1)).forEach(value -> wrong.put(value, label + "应为数字"));
        wrong.put(1.5, label + "应为整数");
        if (field.path("validate").has("min")) {
          wrong.put(field.path("validate").path("min").asInt() - 1, label + "不得小于");
          wrong.put(field.path("validate").path("max").asInt() + 1, label + "不得大于");
        }
      }
      case "dynamiclist" -> {
        Stream.of("x", List.of("x")).forEach(value -> wrong.put(value, label + "的内容无法识别"));
        wrong.put(java.util.Collections.nCopies(101, Map.of()), label + "最多填写100项");
      }
      default -> {
        int longest = field.path("validate").path("maxLength").asInt();
        wrong.put("长".repeat(longest + 1), label + "不得超过" + longest + "字");
        Stream.of("空\0字", "响\u0007铃", "反\u202e向", "半\ud800个").forEach(value -> wrong.put(value, label + "含有无法保存的字符"));
        Stream.of(12, true, List.of("文字")).forEach(value -> wrong.put(value, label + "应为文字"));
      }
    }
    return wrong;
  }

  public static Map<String, Object> with(Map<String, Object> form, String key, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(form);
    changed.put(key, value);
    return changed;
  }

  private static JsonNode schema(String id) {
    try {
      return new ObjectMapper().readTree(Path.of("forms", id + ".form").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
