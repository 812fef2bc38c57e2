package org.legaloversight.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legaloversight.casework.FormWords.Field;

class FilledFieldTest {

  private static final Map<String, String> RESULTS = Map.of("DONE", "已整改", "NOT_DONE", "未整改");

  private static Field field(String key, String type, String label) {
    return new Field(key, type, label, "", Map.of(), List.of());
  }

  @ParameterizedTest
  @CsvSource({"datetime, 2026-03-02, 2026年3月2日", "datetime, 2026-03-02T10:30, 2026-03-02 10:30", "datetime, 10:30, 10:30",
      "textfield, 2026-03-02, 2026-03-02", "textarea, <b>, <b>"})
  void a_day_is_written_as_a_document_writes_it_and_a_text_as_it_was_typed(String type, String value, String words) {
    assertThat(FilledField.of(List.of(field("x", type, "标签")), Map.of("x", value))).containsExactly(new FilledField("标签", words, List.of()));
  }

  @Test
  void a_choice_is_shown_by_its_label_and_several_in_one_line() {
    Field one = new Field("result", "radio", "复查结果", "", RESULTS, List.of());
    Field several = new Field("results", "checklist", "结果", "", RESULTS, List.of());
    assertThat(FilledField.of(List.of(one, several), Map.of("result", "NOT_DONE", "results", List.of("DONE", "NOT_DONE"))))
        .extracting(FilledField::value).containsExactly("未整改", "已整改、未整改");
  }

  @Test
  void numbers_and_ticks_are_words_too() {
    assertThat(FilledField.of(List.of(new Field("months", "number", "月数", "个月", Map.of(), List.of()), field("share", "number", "比例"), field("agreed", "checkbox", "同意")),
        Map.of("months", 2.0, "share", 0.25, "agreed", true))).extracting(FilledField::value).containsExactly("2个月", "0.25", "是");
  }

  @Test
  void the_rows_of_a_list_have_their_own_fields_in_the_order_of_the_form_and_what_was_left_empty_is_left_out() {
    Field list = new Field("results", "dynamiclist", "逐项复查结果", "", Map.of(), List.of(field("finding", "textarea", "问题"),
        new Field("result", "radio", "复查结果", "", RESULTS, List.of()), field("remark", "textarea", "说明")));
    FilledField shown = FilledField.of(List.of(field("absent", "textfield", "没有填写"), list),
        Map.of("results", List.of(Map.of("result", "DONE", "finding", "档案缺失"), Map.of("result", "NOT_DONE")))).get(0);
    assertThat(shown.label()).isEqualTo("逐项复查结果");
    assertThat(shown.rows()).containsExactly(
        List.of(new FilledField("问题", "档案缺失", List.of()), new FilledField("复查结果", "已整改", List.of())),
        List.of(new FilledField("复查结果", "未整改", List.of())));
  }
}
