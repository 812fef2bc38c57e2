package org.legaloversight.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.Refusal;

class FormSchemaTest {

  private static final FeelEngine FEEL = new ScalaFeelEngineFactory().createInstance();

  private static final String DECISION = """
      {"type": "radio", "key": "decision", "label": "决定", "validate": {"required": true},
       "values": [{"value": "YES", "label": "同意"}, {"value": "NO", "label": "不同意"}]}""";
  private static final String REASON = """
      {"type": "textarea", "key": "reason", "label": "理由", "validate": {"required": true, "maxLength": 5},
       "conditional": {"hide": "=decision != \\"NO\\""}}""";
  private static final String ROWS = """
      {"type": "dynamiclist", "path": "rows", "label": "清单", "isRepeating": true, "components": [
        {"type": "select", "key": "kind", "label": "类型", "validate": {"required": true}, "values": [{"value": "A", "label": "甲"}, {"value": "B", "label": "乙"}]},
        {"type": "textfield", "key": "note", "label": "说明", "validate": {"required": true}, "conditional": {"hide": "=kind != \\"B\\""}}]}""";

  @Test
  void a_required_field_is_asked_for_by_its_label() {
    for (Object nothing : Arrays.asList(null, "", " \t\n", "\u3000\u00a0", "\u200b\ufeff", List.of())) {
      refused(DECISION, "decision", nothing, "请填写“决定”。");
    }
  }

  @Test
  void a_hidden_field_is_neither_required_nor_taken() {
    assertThat(accept(form(DECISION, REASON), Map.of("decision", "YES"))).isEqualTo(Map.of("decision", "YES"));
    assertThat(accept(form(DECISION, REASON), Map.of("decision", "YES", "reason", "藏在页面后面的长文字"))).isEqualTo(Map.of("decision", "YES"));
    assertThat(accept(form(DECISION, REASON), Map.of("decision", "NO", "reason", "不行"))).containsEntry("reason", "不行");
    assertThatThrownBy(() -> accept(form(DECISION, REASON), Map.of("decision", "NO"))).isInstanceOf(Refusal.class).hasMessage("请填写“理由”。");
  }

  @Test
  void a_condition_that_cannot_be_decided_hides_nothing() {
    assertThatThrownBy(() -> accept(form(DECISION.replace("\"YES\"", "\"7\""), REASON.replace("!=", "+")), Map.of("decision", "NO")))
        .isInstanceOf(Refusal.class).hasMessage("请填写“理由”。");
  }

  @Test
  void what_is_no_field_is_dropped_in_the_form_and_in_its_rows() {
    assertThat(accept(form(DECISION, ROWS), Map.of("decision", "YES", "background", "x", "outcome", "NO",
        "rows", List.of(Map.of("kind", "A", "track", "PENALTY")))))
        .isEqualTo(Map.of("decision", "YES", "rows", List.of(Map.of("kind", "A"))));
  }

  @Test
  void an_optional_field_left_empty_is_not_recorded() {
    assertThat(accept(form("{\"type\": \"textfield\", \"key\": \"note\", \"label\": \"备注\"}"), Map.of("note", " \u200b"))).isEmpty();
  }

  @Test
  void a_row_is_checked_as_a_form_and_named_by_its_number() {
    Map<String, Object> good = Map.of("kind", "A");
    refused(ROWS, "rows", List.of(good, Map.of()), "请填写第2项的“类型”。");
    refused(ROWS, "rows", List.of(good, good, Map.of("kind", "C")), "第3项的“类型”应从所列选项中选择：甲、乙，请修改后再提交。");
    refused(ROWS, "rows", List.of(Map.of("kind", "B")), "请填写第1项的“说明”。");
    assertThat(accept(form(ROWS), Map.of("rows", List.of(Map.of("kind", "A", "note", "藏着")))))
        .isEqualTo(Map.of("rows", List.of(Map.of("kind", "A"))));
  }

  @Test
  void a_list_is_a_list_of_rows_and_not_endless() {
    refused(ROWS, "rows", "x", "“清单”的内容无法识别，请刷新页面后重新填写。");
    refused(ROWS, "rows", Arrays.asList((Object) null), "“清单”的内容无法识别，请刷新页面后重新填写。");
    refused(ROWS, "rows", Collections.nCopies(101, Map.of("kind", "A")), "“清单”最多填写100项，请修改后再提交。");
  }

  @ParameterizedTest
  @CsvSource({"0, 不得小于1", "7, 不得大于6", "1.5, 应为整数", "-1e300, 不得小于1", "NaN, 应为数字", "Infinity, 应为数字"})
  void a_number_is_within_its_limits(double value, String wrong) {
    refused(number("\"decimalDigits\": 0"), "months", value, "“月数”" + wrong + "，请修改后再提交。");
  }

  @Test
  void a_number_is_a_number_and_text_only_where_the_form_says_so() {
    for (Object value : List.of("2", true, List.of(2), Map.of("value", 2))) {
      refused(number("\"decimalDigits\": 0"), "months", value, "“月数”应为数字，请修改后再提交。");
    }
    assertThat(accept(form(number("\"serializeToString\": true")), Map.of("months", "2.5"))).containsEntry("months", "2.5");
    refused(number("\"serializeToString\": true"), "months", "1" + "0".repeat(50), "“月数”应为数字，请修改后再提交。");
    refused(number("\"decimalDigits\": 1"), "months", 2.55, "“月数”最多保留1位小数，请修改后再提交。");
    assertThat(accept(form(number("\"decimalDigits\": 0")), Map.of("months", 2.0))).containsEntry("months", 2.0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-2-3", "2026-02-29", "26-02-03", "02/03/2026", "2026-03-02T10:00", "+12026-03-02", "今天"})
  void a_day_is_a_day_in_iso_8601(String value) {
    String field = "{\"type\": \"datetime\", \"subtype\": \"date\", \"key\": \"on\", \"label\": \"日期\"}";
    refused(field, "on", value, "“日期”应为日期，例如 2026-03-02，请修改后再提交。");
    assertThat(accept(form(field), Map.of("on", "2024-02-29"))).containsEntry("on", "2024-02-29");
  }

  @Test
  void a_time_comes_as_the_page_writes_it() {
    String field = "{\"type\": \"datetime\", \"subtype\": \"datetime\", \"key\": \"at\", \"label\": \"时间\"}";
    for (String value : List.of("2026-03-02T10:00", "2026-03-02T10:00+08:00", "2026-03-02T02:00Z")) {
      assertThat(accept(form(field), Map.of("at", value))).containsEntry("at", value);
    }
    refused(field, "at", "上午十点", "“时间”应为时间，请修改后再提交。");
  }

  @Test
  void an_option_is_one_of_the_form() {
    for (Object value : List.of("MAYBE", "yes", 1, List.of("YES"))) {
      refused(DECISION, "decision", value, "“决定”应从所列选项中选择：同意、不同意，请修改后再提交。");
    }
    String list = DECISION.replace("radio", "checklist");
    assertThat(accept(form(list), Map.of("decision", List.of("YES", "NO")))).containsEntry("decision", List.of("YES", "NO"));
    refused(list, "decision", List.of("YES", "MAYBE"), "“决定”应从所列选项中选择：同意、不同意，请修改后再提交。");
    refused(list, "decision", "YES", "“决定”的内容无法识别，请刷新页面后重新填写。");
    refused(list, "decision", List.of(), "请填写“决定”。");
  }

  @Test
  void an_option_that_is_filled_in_per_case_is_a_text() {
    String field = "{\"type\": \"select\", \"key\": \"firm\", \"label\": \"律师事务所\", \"valuesKey\": \"firmOptions\"}";
    assertThat(accept(form(field), Map.of("firm", "31430000MD0000001X"))).hasSize(1);
    refused(field, "firm", 31430000, "“律师事务所”应为文字，请修改后再提交。");
  }

  @Test
  void a_text_is_as_long_as_the_form_says_blanks_around_it_not_counted() {
    String field = "{\"type\": \"textfield\", \"key\": \"t\", \"label\": \"名称\", \"validate\": {\"minLength\": 2, \"maxLength\": 3}}";
    refused(field, "t", "一二三四", "“名称”不得超过3字，请修改后再提交。");
    refused(field, "t", " 一 ", "“名称”不得少于2字，请修改后再提交。");
    assertThat(accept(form(field), Map.of("t", " 一二三 "))).hasSize(1);
    refused("{\"type\": \"textfield\", \"key\": \"t\", \"label\": \"名称\"}", "t", "长".repeat(4001), "“名称”不得超过4000字，请修改后再提交。");
  }

  @Test
  void a_pattern_is_found_in_the_text_as_the_page_does() {
    String field = "{\"type\": \"textfield\", \"key\": \"t\", \"label\": \"编号\", \"validate\": {\"pattern\": \"[0-9]+号\"}}";
    assertThat(accept(form(field), Map.of("t", "回证12号"))).hasSize(1);
    refused(field, "t", "回证号", "“编号”格式不正确，请修改后再提交。");
  }

  @Test
  void a_text_holds_no_character_that_is_lost_or_deceives() {
    String field = "{\"type\": \"textarea\", \"key\": \"t\", \"label\": \"意见\"}";
    for (String text : List.of("空\0", "铃\u0007", "删\u007f", "反\u202e", "半\ud800")) {
      refused(field, "t", text, "“意见”含有无法保存的字符（请删除后手工输入），请修改后再提交。");
    }
    assertThat(accept(form(field), Map.of("t", "第一行\r\n\t第二行 <b>𠮷</b> 😀"))).containsEntry("t", "第一行\r\n\t第二行 <b>𠮷</b> 😀");
  }

  @Test
  void a_box_that_must_be_ticked_is_ticked() {
    String field = "{\"type\": \"checkbox\", \"key\": \"c\", \"label\": \"已核对\", \"validate\": {\"required\": true}}";
    refused(field, "c", false, "请填写“已核对”。");
    refused(field, "c", "true", "“已核对”的内容无法识别，请刷新页面后重新填写。");
    assertThat(accept(form(field), Map.of("c", true))).containsEntry("c", true);
    assertThat(accept(form(field.replace("\"required\": true", "")), Map.of("c", false))).containsEntry("c", false);
  }

  @Test
  void inputs_in_groups_count_and_disabled_ones_do_not() {
    String group = "{\"type\": \"group\", \"components\": [" + DECISION + "]}";
    String disabled = "{\"type\": \"textfield\", \"key\": \"d\", \"label\": \"D\", \"disabled\": true, \"validate\": {\"required\": true}}";
    assertThat(accept(form(group, disabled), Map.of("decision", "YES", "d", "x"))).isEqualTo(Map.of("decision", "YES"));
  }

  @Test
  void labels_are_known_for_rows_too() {
    assertThat(form(DECISION, ROWS).words(key -> Map.of(), Map.of()).labels()).containsExactly(Map.entry("decision", "决定"), Map.entry("rows", "清单"),
        Map.entry("kind", "类型"), Map.entry("note", "说明"));
  }

  private static String number(String setting) {
    return "{\"type\": \"number\", \"key\": \"months\", \"label\": \"月数\", " + setting + ", \"validate\": {\"min\": 1, \"max\": 6}}";
  }

  private static FormSchema form(String... components) {
    return FormSchema.parse(("{\"id\": \"f\", \"components\": [" + String.join(",", components) + "]}").getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, Object> accept(FormSchema form, Map<String, Object> submitted) {
    return form.accept(new LinkedHashMap<>(submitted), (condition, values) ->
        Boolean.TRUE.equals(FEEL.evaluateSimpleExpression(condition, Variables.fromMap(values).asVariableContext())));
  }

  private static void refused(String field, String key, Object value, String message) {
    Map<String, Object> submitted = new HashMap<>();
    submitted.put(key, value);
    assertThatThrownBy(() -> accept(form(field), submitted)).isInstanceOf(Refusal.class).hasMessage(message);
  }
}
