package org.legaloversight.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.legaloversight.document.BrokenTemplate;
import org.legaloversight.document.DocumentTemplates;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;

/** The templates in the folder documents/, and what happens at the start with a spoilt one. */
class LettersTest {

  private static final Path FOLDER = Path.of("documents");

  @Test
  void every_kind_has_its_template_and_every_template_its_kind() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".docx")))
          .containsExactlyInAnyOrderElementsOf(Arrays.stream(DocumentKind.values()).map(kind -> kind.template() + ".docx").toList());
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_template_without_its_number_stops_the_start_by_name(DocumentKind kind) {
    assertThatThrownBy(() -> start(kind, "文号", "文好")).isInstanceOf(BrokenTemplate.class)
        .hasMessageContaining("documents/" + kind.template() + ".docx").hasMessageContaining("{{文好}}");
  }

  @Test
  void a_template_that_lost_what_belongs_in_it_stops_the_start() {
    assertThatThrownBy(() -> start(DocumentKind.EXTENSION_NOTICE, "{{原届满日}}", "")).hasMessageContaining("缺少占位符“{{原届满日}}”");
    assertThatThrownBy(() -> start(DocumentKind.REFERRAL, "{{应改正}}", "")).hasMessageContaining("缺少占位符“{{应改正}}”");
  }

  @Test
  void the_readme_lists_every_name_that_a_template_may_use() throws IOException {
    String readme = Files.readString(FOLDER.resolve("README.md"));
    assertThat(readme).contains("| 所有文书 | " + names(Letters.COMMON) + " |");
    assertThat(Arrays.stream(DocumentKind.values()))
        .allSatisfy(kind -> assertThat(readme).contains("| `" + kind.template() + ".docx` | " + kind.title() + " | " + names(kind.names()) + " |"));
    assertThat(Letters.LISTS).allSatisfy((list, items) -> assertThat(readme).contains("“" + list + "”每项：" + names(items)));
  }

  private static String names(Iterable<String> names) {
    TreeSet<String> sorted = new TreeSet<>();
    names.forEach(sorted::add);
    return sorted.stream().map(name -> "`" + name + "`").collect(Collectors.joining("、"));
  }

  /** The start of the application with one template changed. */
  private static void start(DocumentKind kind, String before, String after) {
    new Letters(new DocumentTemplates(new DefaultResourceLoader() {
      @Override
      public Resource getResource(String location) {
        Resource file = super.getResource(location);
        return location.endsWith("/" + kind.template() + ".docx") ? changed(file, before, after) : file;
      }
    }));
  }

  private static Resource changed(Resource file, String before, String after) {
    try {
      return new ByteArrayResource(SpoiltFile.of(file.getContentAsByteArray(), before, after));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
