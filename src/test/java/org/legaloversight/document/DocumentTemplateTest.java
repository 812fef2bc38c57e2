package org.legaloversight.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates as clerks make them, read again by Apache POI. */
class DocumentTemplateTest {

  private static final Map<String, Object> VALUES = Map.of("文号", "芙蓉区司律整〔2026〕3号", "律师事务所", "湖南某某律师事务所", "合格", false,
      "问题", List.of(Map.of("序号", "1", "事实", "甲"), Map.of("序号", "2", "事实", "乙")));

  private static String filled(String... paragraphs) {
    return WrittenFile.read(template(paragraphs).fill(VALUES).docx());
  }

  private static DocumentTemplate template(String... paragraphs) {
    return new DocumentTemplate("试验", WrittenFile.of(paragraphs));
  }

  @ParameterizedTest
  @ValueSource(strings = {"文号：{{文号}}。", "文号：{|{文|号}}|。", "文号：|{{|文号|}}|。", "文|号：{{ 文号 }|}。", "文号：{{文号}}|。"})
  void a_value_stands_where_its_placeholder_stood_however_the_editor_cut_the_text(String paragraph) {
    assertThat(filled(paragraph)).isEqualTo("文号：芙蓉区司律整〔2026〕3号。");
  }

  @Test
  void several_placeholders_of_a_paragraph_are_filled_and_its_other_words_stay() {
    assertThat(filled("{{律师|事务所}}：|{{文号}}、{{文|号}}止")).isEqualTo("湖南某某律师事务所：芙蓉区司律整〔2026〕3号、芙蓉区司律整〔2026〕3号止");
  }

  @Test
  void the_paragraphs_of_a_list_are_repeated_and_its_marks_go() {
    assertThat(filled("前", "{{循环| 问题}}", "{{序号}}．{{事实}}", "以上为{{律师事务所}}", "{{结束 问题}}", "后"))
        .isEqualTo("前\n1．甲\n以上为湖南某某律师事务所\n2．乙\n以上为湖南某某律师事务所\n后");
  }

  @Test
  void a_part_stands_only_where_it_is_true() {
    assertThat(filled("{{如有 合格}}", "合格", "{{结束 合格}}", "{{如无 合格}}", "不合格", "{{结束 合格}}")).isEqualTo("不合格");
  }

  @Test
  void what_somebody_typed_stays_text_and_is_not_filled_again() {
    String typed = "<w:b/>&amp; \"引号\" {{文号}} 𠮷\u0001 ${x}\uD800";
    FilledDocument filled = template("{{事实}}").fill(Map.of("事实", typed, "文号", "1号"));
    assertThat(WrittenFile.read(filled.docx())).isEqualTo("<w:b/>&amp; \"引号\" {{文号}} 𠮷 ${x}").isEqualTo(filled.text());
  }

  @Test
  void the_lines_of_what_somebody_typed_stay_lines() {
    FilledDocument filled = template("事实：{{事实}}。").fill(Map.of("事实", "一\r\n二\n三\t四"));
    assertThat(WrittenFile.read(filled.docx())).isEqualTo("事实：一\n二\n三 四。").isEqualTo(filled.text());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '!', value = {
    "{{文好}} ! 占位符“{{文好}}”没有对应的内容，请更正名称",
    "{{}} ! 占位符“{{}}”没有对应的内容",
    "{{文号} ! 有不完整的占位符：“{{文号}”",
    "文号}} ! 有不完整的占位符：“文号}}”",
    "前{{循环 问题}} ! 有不完整的占位符",
    "{{循环 问题}} ! “{{循环 问题}}”没有对应的“{{结束 问题}}”",
    "{{结束 问题}} ! “{{结束 问题}}”没有对应的开始标记",
    "{{问题}} ! “{{问题}}”不是一项文字，应写作“{{循环 问题}}”",
    "{{合格}} ! “{{合格}}”不是一项文字"})
  void a_mistake_in_a_template_is_named_in_chinese_with_the_file_and_the_place(String paragraph, String words) {
    assertThatThrownBy(() -> filled(paragraph)).isInstanceOf(BrokenTemplate.class).hasMessageStartingWith("文书模板 documents/试验.docx ")
        .hasMessageContaining(words);
  }

  @Test
  void a_list_is_not_a_question_and_a_question_is_no_list() {
    assertThatThrownBy(() -> filled("{{循环 合格}}", "x", "{{结束 合格}}")).hasMessageContaining("“合格”不是列表");
    assertThatThrownBy(() -> filled("{{如有 问题}}", "x", "{{结束 问题}}")).hasMessageContaining("“问题”不是是否判断");
  }

  @Test
  void a_placeholder_left_out_is_missed() {
    DocumentTemplate template = template("{{文号}}", "{{如有 合格}}", "{{律师事务所}}", "{{结束 合格}}");
    List<Map<String, ?>> examples = List.of(VALUES, Map.of("文号", "1", "律师事务所", "所", "合格", true));
    template.check(examples, Set.of("文号", "律师事务所"));
    assertThatThrownBy(() -> template.check(examples, Set.of("文号", "届满日"))).hasMessageContaining("缺少占位符“{{届满日}}”，请补上。");
  }

  @Test
  void what_is_no_docx_file_is_refused_by_name() {
    assertThatThrownBy(() -> new DocumentTemplate("坏", "不是文书".getBytes(StandardCharsets.UTF_8)))
        .hasMessage("文书模板 documents/坏.docx 不是完好的DOCX文件，请用WPS或Word重新保存。");
  }

  @Test
  void the_same_values_give_the_same_file() {
    DocumentTemplate template = template("{{文号}}");
    assertThat(template.fill(VALUES).docx()).isEqualTo(template.fill(VALUES).docx());
  }

  @Test
  void a_preview_is_marked_and_the_document_is_not() throws IOException {
    assertThat(header(template("{{文号}}").preview(VALUES))).contains("string=\"预览\"");
    assertThat(header(template("{{文号}}").fill(VALUES))).doesNotContain("预览");
  }

  private static String header(FilledDocument document) throws IOException {
    return new String(WordFile.read(document.docx()).parts().get("word/header1.xml"), StandardCharsets.UTF_8);
  }
}
