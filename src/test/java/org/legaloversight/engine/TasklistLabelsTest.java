package org.legaloversight.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TasklistLabelsTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");
  private static final Pattern MARKUP = Pattern.compile("<[a-z/][^>]*>");
  private static final Pattern LATIN = Pattern.compile("[A-Za-z]+");
  /** Words of a date pattern, and the T of an ISO date given as an example. */
  private static final Set<String> PATTERNS = Set.of("YYYY", "MM", "DD", "HH", "mm", "dddd", "d", "s", "L", "LT", "T");

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome"})
  void every_label_of_the_webapp_is_translated_and_no_other(String app) throws IOException {
    assertThat(texts(app, "zh-CN").keySet()).isEqualTo(texts(app, "en").keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome"})
  void no_label_is_left_in_english(String app) throws IOException {
    Map<String, String> english = texts(app, "en");
    texts(app, "zh-CN").forEach((key, chinese) -> {
      if (LATIN.matcher(english.get(key)).find()) {
        assertThat(latinWords(chinese)).as(key).isEmpty();
      }
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome"})
  void no_label_is_blank_where_the_english_one_is_not(String app) throws IOException {
    Map<String, String> english = texts(app, "en");
    texts(app, "zh-CN").forEach((key, chinese) ->
        assertThat(chinese.isBlank()).as(key).isEqualTo(english.get(key).isBlank()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome"})
  void each_label_is_filled_with_the_same_particulars(String app) throws IOException {
    Map<String, String> english = texts(app, "en");
    texts(app, "zh-CN").forEach((key, chinese) ->
        assertThat(placeholders(chinese)).as(key).isEqualTo(placeholders(english.get(key))));
  }

  @Test
  void relative_dates_read_as_in_chinese() throws IOException {
    JsonNode words = json("tasklist", "zh-CN").at("/dateLocales/relativeTime");

    assertThat(words.get("future").asText().replace("%s", words.get("MM").asText().replace("%d", "3"))).isEqualTo("3个月后");
    assertThat(words.get("past").asText().replace("%s", words.get("dd").asText().replace("%d", "3"))).isEqualTo("3天前");
    assertThat(words.get("future").asText().replace("%s", words.get("M").asText())).isEqualTo("1个月后");
  }

  @Test
  void the_week_begins_on_monday() throws IOException {
    assertThat(json("tasklist", "zh-CN").at("/dateLocales/week/dow").asInt()).isEqualTo(1);
    assertThat(json("tasklist", "zh-CN").at("/dateLocales/weekdays/1").asText()).isEqualTo("星期一");
  }

  private static Set<String> latinWords(String text) {
    String words = MARKUP.matcher(PLACEHOLDER.matcher(text).replaceAll("")).replaceAll("");
    return LATIN.matcher(words).results().map(found -> found.group())
        .filter(word -> !PATTERNS.contains(word))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> texts(String app, String locale) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    collect(json(app, locale), "", texts);
    return texts;
  }

  private static void collect(JsonNode node, String path, Map<String, String> texts) {
    if (node.isObject()) {
      node.fields().forEachRemaining(field -> collect(field.getValue(), path + "/" + field.getKey(), texts));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(node.get(i), path + "/" + i, texts);
      }
    } else {
      texts.put(path, node.asText());
    }
  }

  private static JsonNode json(String app, String locale) throws IOException {
    String file = "/META-INF/resources/webjars/camunda/app/%s/locales/%s.json".formatted(app, locale);
    try (InputStream stream = TasklistLabelsTest.class.getResourceAsStream(file)) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return new ObjectMapper().readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }
  }
}
