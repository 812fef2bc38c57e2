package org.legaloversight.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.Refusal;

class SubmittedFormTest {

  static final Map<String, String> LABELS = Map.of("servedOn", "送达日期", "months", "整改月数", "method", "送达方式", "findings",
      "整改事项", "facts", "事实", "recipient", "受送达人");

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  "})
  void a_missing_field_is_named_by_its_label(String value) {
    refused(() -> form("servedOn", value).date("servedOn"), "请填写“送达日期”。");
    refused(() -> form("recipient", value).text("recipient"), "请填写“受送达人”。");
    refused(() -> form("months", value).integer("months"), "请填写“整改月数”。");
    refused(() -> form("method", value).choice("method", ServiceMethod.class), "请填写“送达方式”。");
    refused(() -> form("findings", value).list("findings"), "请填写“整改事项”。");
  }

  @Test
  void a_field_without_a_label_is_named_by_its_key() {
    refused(() -> form("x", null).text("opinion"), "请填写“opinion”。");
  }

  @Test
  void a_text_is_read_without_the_blanks_around_it() {
    assertThat(form("recipient", " 张三 ").text("recipient")).isEqualTo("张三");
    assertThat(form("recipient", " 张三 ").optionalText("recipient")).contains("张三");
    assertThat(form("recipient", " ").optionalText("recipient")).isEmpty();
    refused(() -> form("recipient", "张\0三").text("recipient"), "“受送达人”含有无法保存的字符，请改正后重新提交。");
    refused(() -> form("recipient", 3).text("recipient"), "“受送达人”应为文字，请改正后重新提交。");
  }

  @Test
  void a_date_is_read_in_iso_8601() {
    assertThat(form("servedOn", "2026-03-02").date("servedOn")).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(form("servedOn", LocalDate.of(2026, 3, 2)).date("servedOn")).isEqualTo(LocalDate.of(2026, 3, 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-30", "2026/3/2", "明天"})
  void what_is_no_date_is_refused(String value) {
    refused(() -> form("servedOn", value).date("servedOn"), "“送达日期”应为日期，例如2026-03-02，请改正后重新提交。");
  }

  @Test
  void a_whole_number_is_read_whatever_its_type() {
    assertThat(form("months", 2).integer("months")).isEqualTo(2);
    assertThat(form("months", 2L).integer("months")).isEqualTo(2);
    assertThat(form("months", 2.0).integer("months")).isEqualTo(2);
  }

  @Test
  void a_fraction_a_huge_number_and_a_text_are_no_whole_numbers() {
    for (Object value : List.of(2.5, 10_000_000_000L, Double.NaN, "2")) {
      refused(() -> form("months", value).integer("months"), "“整改月数”应为整数，请改正后重新提交。");
    }
  }

  @Test
  void a_choice_is_one_of_the_constants() {
    assertThat(form("method", "MAIL").choice("method", ServiceMethod.class)).isEqualTo(ServiceMethod.MAIL);
    refused(() -> form("method", "PIGEON").choice("method", ServiceMethod.class), "“送达方式”没有“PIGEON”这一选项，请改正后重新提交。");
  }

  @Test
  void a_checklist_with_nothing_ticked_is_an_answer() {
    assertThat(form("materials", List.of("NOTICE", "SEALS")).items("materials")).containsExactly("NOTICE", "SEALS");
    assertThat(form("materials", null).items("materials")).isEmpty();
    refused(() -> form("materials", "NOTICE").items("materials"), "“materials”应为多项选择，请改正后重新提交。");
  }

  @Test
  void the_rows_of_a_list_are_read_by_type_and_refused_by_place() {
    SubmittedForm form = form("findings", List.of(Map.of("facts", "档案缺失"), new HashMap<>(Map.of("facts", " "))));

    assertThat(form.list("findings").get(0)).containsEntry("facts", "档案缺失");
    assertThat(form.rows("findings").get(0).text("facts")).isEqualTo("档案缺失");
    refused(() -> form.rows("findings").get(1).text("facts"), "请填写“整改事项第2项：事实”。");
  }

  @Test
  void a_list_without_rows_or_of_something_else_is_refused() {
    refused(() -> form("findings", List.of()).list("findings"), "请填写“整改事项”。");
    refused(() -> form("findings", "x").list("findings"), "“整改事项”应为列表，请改正后重新提交。");
    refused(() -> form("findings", Arrays.asList("x", null)).list("findings"), "“整改事项”应为列表，请改正后重新提交。");
  }

  private static SubmittedForm form(String key, Object value) {
    Map<String, Object> fields = new HashMap<>();
    fields.put(key, value);
    return new SubmittedForm("湘430102整〔2026〕1号", "p", "t", "任务", fields, Cases.OFFICER, Instant.EPOCH, LABELS);
  }

  private static void refused(ThrowingCallable attempt, String message) {
    assertThatThrownBy(attempt).isInstanceOf(Refusal.class).hasMessage(message);
  }
}
