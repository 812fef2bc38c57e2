package org.legaloversight.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.Refusal;

class FileNameTest {

  @ParameterizedTest
  @ValueSource(strings = {"现场照片.jpg", "1.案卷（复印件） 第2页.PDF", "𠮷田.pdf", "a.tar.pdf", "it's & so;on.pdf", "console.txt"})
  void everyday_names_are_kept_as_they_are(String name) {
    assertThat(FileName.of(name).text()).isEqualTo(name);
  }

  @Test
  void accents_are_composed_blanks_around_go_and_the_ending_is_told_in_small_letters() {
    assertThat(FileName.of(" e\u0301tat.PDF ").text()).isEqualTo("\u00e9tat.PDF");
    assertThat(FileName.of("扫描.PDF").ending()).isEqualTo("pdf");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../etc/passwd.pdf", "..\\a.pdf", "/a.pdf", "C:a.pdf", "a/b.pdf", "..", "."})
  void a_path_is_no_name(String name) {
    refused(name, "路径");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000.pdf", "a\n.pdf", "a\u007f.pdf", "a\u202efdp.exe", "a\u200b.pdf", "\ufeffa.pdf", "a\ufffd.pdf", "a\ud800.pdf", "a\u2028.pdf"})
  void what_cannot_be_seen_is_no_part_of_a_name(String name) {
    refused(name, "控制字符");
  }

  @ParameterizedTest
  @CsvSource({"con.pdf, 保留", "NUL.txt, 保留", "Com1.pdf, 保留", "a<b>.pdf, 符号", "a?.pdf, 符号", "'', 没有名称", "'  ', 没有名称", "无结尾, 没有结尾", ".pdf, 没有结尾", "a., 没有结尾"})
  void a_name_that_some_system_cannot_keep_is_refused(String name, String why) {
    refused(name, why);
  }

  @Test
  void a_name_has_at_most_200_characters() {
    assertThat(FileName.of("案".repeat(196) + ".pdf").text()).hasSize(200);
    refused("案".repeat(197) + ".pdf", "200");
  }

  private static void refused(String name, String why) {
    assertThatThrownBy(() -> FileName.of(name)).isInstanceOf(Refusal.class).hasMessageContaining(why);
  }
}
